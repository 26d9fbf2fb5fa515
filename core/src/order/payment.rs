//! How an order was paid.
//!
//! Facts: the hosted product's payment methods. Does not know any payment gateway.

/// A payment method (결제 수단), as formulas see it in `PAYMENT_METHOD`.
///
/// The engine itself treats all alike: a fee that depends on it is a formula, such as `if(PAYMENT_METHOD == "card", ORDER_AMOUNT *
/// 3.3%, 0)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum PaymentMethod {
    /// Card (카드).
    Card,
    /// Bank transfer (계좌이체).
    Transfer,
    /// Virtual account (가상계좌).
    VirtualAccount,
    /// Gift certificate (상품권).
    GiftCertificate,
    /// Mobile phone bill (휴대폰).
    Mobile,
    /// Easy pay (간편결제), with its provider.
    EasyPay,
    /// Convenience store (편의점).
    ConvenienceStore,
    /// Crypto currency.
    Crypto,
}

impl PaymentMethod {
    /// Every method.
    pub const ALL: &'static [PaymentMethod] = &[
        PaymentMethod::Card,
        PaymentMethod::Transfer,
        PaymentMethod::VirtualAccount,
        PaymentMethod::GiftCertificate,
        PaymentMethod::Mobile,
        PaymentMethod::EasyPay,
        PaymentMethod::ConvenienceStore,
        PaymentMethod::Crypto,
    ];

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PaymentMethod::Card => "card",
            PaymentMethod::Transfer => "transfer",
            PaymentMethod::VirtualAccount => "virtual_account",
            PaymentMethod::GiftCertificate => "gift_certificate",
            PaymentMethod::Mobile => "mobile",
            PaymentMethod::EasyPay => "easy_pay",
            PaymentMethod::ConvenienceStore => "convenience_store",
            PaymentMethod::Crypto => "crypto",
        }
    }
}
