//! The same order asked why: every step, in English and in Korean.

use jeongsan::trace::Language;
use jeongsan::wire;

const BOOK: &str = r#"{
  "contracts": [{ "id": "standard", "name": "Standard", "platformFee": { "rate": "3.3%" }, "platformFeeVatBearer": "partner",
    "settlementCycle": { "lagDays": 2, "recurrence": { "every": "month", "days": [31] }, "convention": "preceding" } }],
  "discountSharePolicies": [{ "id": "coupon", "name": "Autumn coupon", "partnerShare": "50%" }],
  "partners": [{ "id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": { "kind": "non_withholding" } }]
}"#;
const ORDER: &str = r#"{
  "id": "o-1", "partner": "farm", "amount": 47500, "discounts": [{ "policy": "coupon", "amount": 1333 }], "startDate": "2026-10-06"
}"#;

pub fn main() -> crate::Outcome {
    let (book, order) = (wire::book_from_json(BOOK)?, wire::order_from_json(ORDER)?);
    let explanation = book.explain(&order)?;
    assert_eq!(*explanation.transfer(), book.settle(&order)?); // one code path: they cannot differ
    println!("{}", explanation.trace(Language::English));
    println!("{}", explanation.trace(Language::Korean));
    Ok(())
}

// Prints:
// settle  o-1  farm  standard@1  calculator 1  calculation version 2
//   order                         given                                     = 47,500
//   payment VAT                   46,167 ÷ 11                               = 4,197  HalfUp → 4,197
//   discount share (coupon)       1,333 × 50 %                              = 666.5  Down → 666
//   platform fee                  47,500 × 3.3 %                            = 1,567.5  Down → 1,567
//   platform fee VAT              1,567 × 10 %, partner                     = 156.7  Down → 156
//   settlement                    47,500 − 1,567 − 156 − 666                → 45,111 KRW
//   settlement date               2026-10-06 + 2 days = 2026-10-08, day 31 → 2026-10-31 (weekend), preceding business day → 2026-10-30  [kr 2026.11]
//
// 정산  o-1  farm  standard@1  계산기 1  계산 버전 2
//   주문금액                      입력값                                    = 47,500
//   결제 부가세                   46,167 ÷ 11                               = 4,197  HalfUp → 4,197
//   할인분담금 (coupon)           1,333 × 50 %                              = 666.5  Down → 666
//   중개수수료                    47,500 × 3.3 %                            = 1,567.5  Down → 1,567
//   중개수수료 부가세             1,567 × 10 %, 파트너 부담                 = 156.7  Down → 156
//   정산금                        47,500 − 1,567 − 156 − 666                → 45,111 KRW
//   정산일                        2026-10-06 + 2일 = 2026-10-08, 매월 31일 → 2026-10-31 (주말), 이전 영업일 → 2026-10-30  [kr 2026.11]
