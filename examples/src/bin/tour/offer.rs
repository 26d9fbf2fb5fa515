//! An offer as it is signed: three contracts of 70, 50 and 100 percent, settled on the tenth of the next month (익월 10일), two coupons
//! and two PG fees. Written from `core/docs/wire.md`; the reasons are printed in Korean.

use jeongsan::trace::Language;
use jeongsan::wire;

const TERMS: &str = r#""platformFeeVatBearer": "merchant", "settlementCycle": {
  "period": { "every": "month" }, "offset": { "months": 1, "day": 10 }, "convention": "following" }"#;
const BOOK: &str = r#"{
  "contracts": [{ "id": "c-70", "name": "수수료 70 %", "platformFee": { "rate": "70%" }, TERMS },
                { "id": "c-50", "name": "수수료 50 %", "platformFee": { "rate": "50%" }, TERMS },
                { "id": "c-100", "name": "수수료 100 %", "platformFee": { "rate": "100%" }, TERMS }],
  "partners": [{ "id": "하나", "name": "하나", "defaultContract": "c-70", "type": { "kind": "non_withholding" } },
               { "id": "두리", "name": "두리", "defaultContract": "c-50", "type": { "kind": "non_withholding" } },
               { "id": "세나", "name": "세나", "defaultContract": "c-100", "type": { "kind": "non_withholding" } }],
  "discountSharePolicies": [{ "id": "반반", "name": "1 % 쿠폰", "partnerShare": "50%" },
                            { "id": "전액", "name": "10 % 쿠폰", "partnerShare": "100%" }],
  "additionalFeePolicies": [{ "id": "카드", "name": "신용카드", "fee": { "rate": "3.4%" }, "vatBearer": "partner" },
                            { "id": "가상계좌", "name": "가상계좌", "fee": { "fixed": 300 }, "vatBearer": "partner" }]
}"#;
const ORDERS: [&str; 3] = [
    r#"{ "id": "o-1", "partner": "하나", "amount": 55000, "startDate": "2026-11-01", "additionalFees": ["카드"],
         "discounts": [{ "policy": "반반", "amount": 550 }, { "policy": "전액", "amount": 5500 }] }"#,
    r#"{ "id": "o-2", "partner": "두리", "amount": 55000, "startDate": "2026-11-30", "additionalFees": ["가상계좌"] }"#,
    r#"{ "id": "o-3", "partner": "세나", "amount": 55000, "startDate": "2026-11-30" }"#,
];

pub fn main() -> crate::Outcome {
    let book = wire::book_from_json(&BOOK.replace("TERMS", TERMS))?;
    for order in ORDERS {
        println!("{}", book.explain(&wire::order_from_json(order)?)?.trace(Language::Korean));
    }
    Ok(())
}

// Prints:
// 정산  o-1  하나  c-70@1  계산기 1  계산 버전 2
//   주문금액                      입력값                                    = 55,000
//   결제 부가세                   48,950 ÷ 11                               = 4,450  HalfUp → 4,450
//   할인분담금 (반반)             550 × 50 %                                = 275  Down → 275
//   할인분담금 (전액)             5,500 × 100 %                             = 5,500  Down → 5,500
//   중개수수료                    55,000 × 70 %                             = 38,500  Down → 38,500
//   중개수수료 부가세             수수료에 포함, 고객사 부담                = 0  Down → 0
//   추가수수료 (카드)             55,000 × 3.4 %                            = 1,870  Down → 1,870
//   추가수수료 부가세 (카드)      1,870 × 10 %, 파트너 부담                 = 187  Down → 187
//   정산금                        55,000 − 38,500 − 1,870 − 187 − 5,775     → 8,668 KRW
//   정산일                        2026-11-01, 정산 기간 2026-11-01~2026-11-30, 마감 2026-11-30, 익월 10일 → 2026-12-10  [kr 2026.11]
//
// 정산  o-2  두리  c-50@1  계산기 1  계산 버전 2
//   주문금액                      입력값                                    = 55,000
//   결제 부가세                   55,000 ÷ 11                               = 5,000  HalfUp → 5,000
//   중개수수료                    55,000 × 50 %                             = 27,500  Down → 27,500
//   중개수수료 부가세             수수료에 포함, 고객사 부담                = 0  Down → 0
//   추가수수료 (가상계좌)         정액                                      = 300
//   추가수수료 부가세 (가상계좌)  300 × 10 %, 파트너 부담                   = 30  Down → 30
//   정산금                        55,000 − 27,500 − 300 − 30                → 27,170 KRW
//   정산일                        2026-11-30, 정산 기간 2026-11-01~2026-11-30, 마감 2026-11-30, 익월 10일 → 2026-12-10  [kr 2026.11]
//
// 정산  o-3  세나  c-100@1  계산기 1  계산 버전 2
//   주문금액                      입력값                                    = 55,000
//   결제 부가세                   55,000 ÷ 11                               = 5,000  HalfUp → 5,000
//   중개수수료                    55,000 × 100 %                            = 55,000  Down → 55,000
//   중개수수료 부가세             수수료에 포함, 고객사 부담                = 0  Down → 0
//   정산금                        55,000 − 55,000                           → 0 KRW
//   정산일                        2026-11-30, 정산 기간 2026-11-01~2026-11-30, 마감 2026-11-30, 익월 10일 → 2026-12-10  [kr 2026.11]
