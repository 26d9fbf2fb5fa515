//! Korean banks and other institutions that can hold an account, by the 3-digit code of the interbank network.
//!
//! The English words are those of PortOne's `Bank` enumeration, so files written for it load unchanged; the Korean names
//! are the ones shown next to them. Some companies have changed their name or merged since, as the comments say, but
//! their codes still work and the words stay.
//!
//! The list is open. Codes are added and retired without notice, and some payment gateways number banks in their own
//! way, so a code that is missing here must be carried through as it came, never dropped or refused for that alone.
//! Codes are text: `004` is not `4`.
//!
//! Rows are certain (several public lists agree) unless a comment gives a lower confidence.

/// `(code, word, Korean name)`, ascending by code; codes, words and names are each unique.
#[rustfmt::skip]
pub(super) static BANKS: &[(&str, &str, &str)] = &[
    ("001", "BANK_OF_KOREA", "한국은행"),
    ("002", "KDB", "산업은행"),
    ("003", "IBK", "기업은행"),
    ("004", "KOOKMIN", "국민은행"),
    ("007", "SUHYUP", "수협은행"),
    ("008", "KEXIM", "수출입은행"),
    ("011", "NONGHYUP", "NH농협은행"),
    ("012", "LOCAL_NONGHYUP", "지역농축협"),
    ("020", "WOORI", "우리은행"),
    ("023", "STANDARD_CHARTERED", "SC제일은행"),
    ("027", "CITI", "한국씨티은행"),
    ("030", "SUHYUP_FEDERATION", "수협중앙회"), // confidence: medium
    ("031", "DAEGU", "아이엠뱅크"), // formerly 대구은행
    ("032", "BUSAN", "부산은행"),
    ("034", "KWANGJU", "광주은행"),
    ("035", "JEJU", "제주은행"),
    ("037", "JEONBUK", "전북은행"),
    ("039", "KYONGNAM", "경남은행"),
    ("045", "KFCC", "새마을금고"),
    ("048", "SHINHYUP", "신협"),
    ("050", "SAVINGS_BANK", "저축은행"),
    ("051", "MISC_FOREIGN", "기타외국계은행(중국농업은행등)"),
    ("052", "MORGAN_STANLEY", "모간스탠리은행"),
    ("054", "HSBC", "HSBC은행"),
    ("055", "DEUTSCHE", "도이치은행"),
    ("057", "JPMC", "제이피모간체이스은행"),
    ("058", "MIZUHO", "미즈호은행"),
    ("059", "MUFG", "엠유에프지은행"),
    ("060", "BANK_OF_AMERICA", "BOA은행"),
    ("061", "BNP_PARIBAS", "비엔피파리바은행"),
    ("062", "ICBC", "중국공상은행"),
    ("063", "BANK_OF_CHINA", "중국은행"),
    ("064", "NFCF", "산림조합중앙회"),
    ("065", "UOB", "대화은행"),
    ("066", "BOCOM", "교통은행"), // confidence: medium
    ("067", "CCB", "중국건설은행"),
    ("071", "POST", "우체국"),
    ("076", "KODIT", "신용보증기금"),
    ("077", "KIBO", "기술보증기금"),
    ("081", "HANA", "하나은행"),
    ("088", "SHINHAN", "신한은행"),
    ("089", "K_BANK", "케이뱅크"),
    ("090", "KAKAO", "카카오뱅크"),
    ("092", "TOSS", "토스뱅크"),
    ("094", "SGI", "서울보증보험"),
    ("101", "KCIS", "한국신용정보원"),
    ("209", "YUANTA_SECURITIES", "유안타증권"),
    ("218", "KB_SECURITIES", "KB증권"),
    ("221", "SANGSANGIN_SECURITIES", "상상인증권"),
    ("222", "HANYANG_SECURITIES", "한양증권"),
    ("223", "LEADING_SECURITIES", "리딩투자증권"),
    ("224", "BNK_SECURITIES", "BNK투자증권"),
    ("225", "IBK_SECURITIES", "IBK투자증권"),
    ("227", "DAOL_SECURITIES", "다올투자증권"),
    ("238", "MIRAE_ASSET_SECURITIES", "미래에셋증권"),
    ("240", "SAMSUNG_SECURITIES", "삼성증권"),
    ("243", "KOREA_SECURITIES", "한국투자증권"),
    ("247", "NH_SECURITIES", "NH투자증권"),
    ("261", "KYOBO_SECURITIES", "교보증권"),
    ("262", "HI_SECURITIES", "하이투자증권"), // renamed iM증권 (2024)
    ("263", "HYUNDAI_MOTOR_SECURITIES", "현대차증권"),
    ("264", "KIWOOM_SECURITIES", "키움증권"),
    ("265", "EBEST_SECURITIES", "LS증권"), // formerly 이베스트투자증권
    ("266", "SK_SECURITIES", "SK증권"),
    ("267", "DAISHIN_SECURITIES", "대신증권"),
    ("269", "HANHWA_SECURITIES", "한화투자증권"),
    ("270", "HANA_SECURITIES", "하나증권"),
    ("271", "TOSS_SECURITIES", "토스증권"),
    ("278", "SHINHAN_SECURITIES", "신한투자증권"),
    ("279", "DB_SECURITIES", "DB금융투자"), // renamed DB증권 (2025)
    ("280", "EUGENE_SECURITIES", "유진투자증권"),
    ("287", "MERITZ_SECURITIES", "메리츠증권"),
    ("288", "KAKAO_PAY_SECURITIES", "카카오페이증권"),
    ("290", "BOOKOOK_SECURITIES", "부국증권"),
    ("291", "SHINYOUNG_SECURITIES", "신영증권"),
    ("292", "CAPE_SECURITIES", "케이프투자증권"),
    ("293", "KOREA_SECURITIES_FINANCE", "한국증권금융"),
    ("294", "KOREA_FOSS_SECURITIES", "한국포스증권"), // merged into 우리투자증권 (2024)
    ("295", "WOORI_INVESTMENT_BANK", "우리종합금융"), // merged into 우리투자증권 (2024)
];
