//! Settings, calendar and the two kinds of policies.

use crate::records::{Fee, FeePolicy, SharePolicy};
use Fee::{Fixed, Rate};

/// The defaults, spelt out, but for one: two cancels of the month are given a date before the one of their order.
pub const SETTINGS: &str = r#"{"utcOffsetMinutes":540,"adjustIfNotAfterStart":true,"cancelNotBeforeOrder":false}"#;

/// The built-in Korean calendar as it is: Chuseok is 24 to 26 September 2026.
pub const CALENDAR: &str = r#"{"base":"kr"}"#;

/// Who pays for which discount.
pub fn share_policies() -> Vec<SharePolicy> {
    [
        ("seller", None, "판매자 쿠폰", "100%"),
        ("platform", None, "플랫폼 쿠폰", "0%"),
        ("half", None, "반반 쿠폰", "50%"),
        ("share-30", None, "입점사 30% 분담 쿠폰", "30%"),
        ("third", None, "3자 분담 쿠폰", "33.3%"),
        ("card-promo", None, "카드사 프로모션", "10%"),
        ("chuseok", None, "추석 기획전", "40%"),
        ("chuseok", Some("2026-09-15"), "추석 기획전 (플랫폼 추가 지원)", "25%"),
    ]
    .map(|(id, effective_from, name, partner_share)| SharePolicy { id, effective_from, name, partner_share })
    .into()
}

/// Fees besides the platform fee.
pub fn fee_policies() -> Vec<FeePolicy> {
    [
        ("pg-card", None, "PG 신용카드", Rate("2.9%"), "partner"),
        ("pg-transfer", None, "PG 계좌이체", Rate("1.8%"), "partner"),
        ("pg-virtual-account", None, "PG 가상계좌", Fixed(300), "partner"),
        ("pg-mobile", None, "PG 휴대폰", Rate("3.85%"), "merchant"),
        ("pg-kakaopay", None, "PG 카카오페이", Rate("2.53%"), "merchant"),
        ("pg-naverpay", None, "PG 네이버페이", Rate("2.2%"), "partner"),
        ("pack-box", None, "포장·출고비", Fixed(500), "partner"),
        ("pack-ice", None, "보냉 포장", Fixed(700), "merchant"),
        ("dawn-delivery", None, "새벽배송", Fixed(2500), "partner"),
        ("cat-food", None, "식품 카테고리 수수료", Rate("0.8%"), "merchant"),
        ("cat-digital", None, "디지털 카테고리 수수료", Rate("1.5%"), "partner"),
        ("cat-digital", Some("2026-09-15"), "디지털 카테고리 수수료 인하", Rate("1.2%"), "partner"),
    ]
    .map(|(id, effective_from, name, fee, vat_bearer)| FeePolicy { id, effective_from, name, fee, vat_bearer })
    .into()
}
