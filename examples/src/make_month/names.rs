//! Word lists for invented people, shops and places.

use crate::catalog::Category;
use crate::rng::Rng;

const FIRST: [&str; 28] = [
    "바른", "달빛", "푸른", "고운", "햇살", "하늘", "산들", "온새", "다온", "가온", "늘봄", "새벽", "솔숲", "은빛",
    "별담", "맑은", "느린", "작은", "오롯", "나린", "단비", "두레", "마루", "도란", "너울", "아람", "여울", "초록",
];

const SURNAMES: [&str; 14] = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신"];
const GIVEN_FIRST: [&str; 12] = ["하", "도", "서", "지", "민", "예", "준", "수", "은", "태", "시", "유"];
const GIVEN_LAST: [&str; 12] = ["나", "윤", "현", "우", "진", "린", "호", "아", "율", "준", "영", "온"];

const REGIONS: [(&str, &str); 10] = [
    ("서울", "서울특별시 가상구 예시로"),
    ("경기", "경기도 가상시 견본로"),
    ("강원", "강원특별자치도 가상군 보기길"),
    ("충북", "충청북도 가상군 예시길"),
    ("충남", "충청남도 가상시 견본길"),
    ("전북", "전북특별자치도 가상군 들판길"),
    ("전남", "전라남도 가상군 바닷길"),
    ("경북", "경상북도 가상시 사과길"),
    ("경남", "경상남도 가상군 예시로"),
    ("제주", "제주특별자치도 가상시 귤밭길"),
];

/// Partner names that look like spreadsheet formulas or need quoting, for the third partner of a category.
pub fn awkward(category: Category) -> Option<&'static str> {
    match category {
        Category::Fresh => Some("=SUM농산"),
        Category::GiftSet => Some("+달빛상회"),
        Category::Craft => Some("-오롯공방"),
        Category::Digital => Some("@별담스튜디오"),
        Category::Living => Some("고운살림, \"직영\""),
        _ => None,
    }
}

/// The name of a shop.
pub fn shop(rng: &mut Rng, category: Category) -> String {
    let last: &[&str] = match category {
        Category::Fresh => &["농장", "과수원", "농원", "수산", "축산", "텃밭", "농산"],
        Category::Processed => &["식품", "방앗간", "장독대", "푸드", "참기름집"],
        Category::GiftSet => &["상회", "선물가게", "한과", "보자기"],
        Category::Craft => &["공방", "도예", "목공소", "자수"],
        Category::Fashion => &["의상실", "옷장", "모드", "한복"],
        Category::Living => &["살림", "생활", "리빙"],
        Category::Book => &["책방", "출판"],
        Category::Digital => &["스튜디오", "작업실", "클래스"],
    };
    format!("{}{}", rng.pick(&FIRST), rng.pick(last))
}

/// The name of a person.
pub fn person(rng: &mut Rng) -> String {
    format!("{}{}{}", rng.pick(&SURNAMES), rng.pick(&GIVEN_FIRST), rng.pick(&GIVEN_LAST))
}

/// A region and an address in a town that does not exist.
pub fn place(rng: &mut Rng) -> (&'static str, String) {
    let (region, street) = rng.pick(&REGIONS);
    (region, format!("{street} {}", rng.between(1, 300)))
}

/// 업태 and 종목 of a category.
pub fn business(category: Category) -> (&'static str, &'static str) {
    match category {
        Category::Fresh => ("농업·도소매", "농축수산물"),
        Category::Processed => ("제조업", "식료품"),
        Category::GiftSet => ("도소매업", "선물세트"),
        Category::Craft => ("제조업", "공예품"),
        Category::Fashion => ("도소매업", "의류"),
        Category::Living => ("도소매업", "생활용품"),
        Category::Book => ("출판업", "서적"),
        Category::Digital => ("정보통신업", "디지털콘텐츠"),
    }
}
