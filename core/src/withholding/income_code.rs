//! Codes of withheld business income (사업소득 업종코드), as the tax office prints them in its form.
//!
//! Data, and which code goes with which kind of income. Does not know who does what for a living.

use std::fmt;

use super::kind::IncomeKind;
use crate::code::{Code, Error};

/// `(code, name)`, ascending.
#[rustfmt::skip]
const CODES: &[(u32, &str)] = &[
    (851_101, "병의원"),
    (940_100, "저술가"),
    (940_200, "화가관련"),
    (940_301, "작곡가"),
    (940_302, "배우"),
    (940_303, "모델"),
    (940_304, "가수"),
    (940_305, "성악가"),
    (940_306, "1인미디어 콘텐츠창작자"),
    (940_500, "연예보조"),
    (940_600, "자문ㆍ고문"),
    (940_901, "바둑기사"),
    (940_902, "꽃꽃이교사"),
    (940_903, "학원강사"),
    (940_904, "직업운동가"),
    (940_905, "봉사료수취자"),
    (940_906, "보험설계"),
    (940_907, "음료배달"),
    (940_908, "방판. 외판"),
    (940_909, "기타자영업"),
    (940_910, "다단계판매"),
    (940_911, "기타모집수당"),
    (940_912, "간병인"),
    (940_913, "대리운전"),
    (940_914, "캐디"),
    (940_915, "목욕관리사"),
    (940_916, "행사도우미"),
    (940_917, "심부름용역"),
    (940_918, "퀵서비스"),
    (940_919, "물품배달"),
    (940_920, "학습지방문강사"),
    (940_921, "교육교구방문강사"),
    (940_922, "대여제품방문점검원"),
    (940_923, "대출모집인"),
    (940_924, "신용카드회원모집인"),
    (940_925, "방과후강사"),
    (940_926, "소프트웨어프리랜서"),
    (940_927, "관광통역안내사"),
    (940_928, "어린이통학버스기사"),
    (940_929, "중고자동차판매원"),
];

/// Recipients of service charges (봉사료수취자), the one code of the 5 % rate.
const SERVICE_CHARGE: u32 = 940_905;

/// Professional athletes (직업운동가), the one code of the 20 % rate, for foreigners.
const ATHLETE: u32 = 940_904;

/// A code of the table (업종코드): what a person is paid business income for, as the simplified statement asks for it. It is given with each
/// payment and follows from nothing else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BusinessIncomeCode(u32);

impl BusinessIncomeCode {
    /// Finds a code of six digits.
    ///
    /// ```
    /// use jeongsan::withholding::BusinessIncomeCode;
    /// assert_eq!(BusinessIncomeCode::new("940909")?.korean_name(), "기타자영업");
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::UnknownIncomeCode`].
    pub fn new(text: &str) -> Result<Self, Error> {
        // Only as it is written: `+940909` and `0940909` are not codes.
        BusinessIncomeCode::all()
            .find(|code| code.to_string() == text)
            .ok_or_else(|| Error::new(Code::UnknownIncomeCode).with("code", text.chars().take(20).collect::<String>()))
    }

    /// Every code, ascending.
    pub fn all() -> impl Iterator<Item = BusinessIncomeCode> {
        CODES.iter().map(|(code, _)| BusinessIncomeCode(*code))
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The Korean name.
    #[must_use]
    pub fn korean_name(self) -> &'static str {
        CODES.iter().find(|(code, _)| *code == self.0).map_or("", |(_, name)| name)
    }

    /// Whether income of that kind may be reported under it: service charges have a code of their own, a foreign athlete is an
    /// athlete.
    #[must_use]
    pub const fn goes_with(self, kind: IncomeKind) -> bool {
        match kind {
            IncomeKind::ServiceCharge => self.0 == SERVICE_CHARGE,
            IncomeKind::BusinessForeignAthlete => self.0 == ATHLETE,
            IncomeKind::Business | IncomeKind::BusinessOther => self.0 != SERVICE_CHARGE,
            IncomeKind::OtherSixtyPercentExpense
            | IncomeKind::OtherNoExpense
            | IncomeKind::NonresidentPersonalService
            | IncomeKind::NonresidentRoyalty => false,
        }
    }
}

impl fmt::Display for BusinessIncomeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl fmt::Debug for BusinessIncomeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} {}", self.korean_name())
    }
}
