//! How an order was paid.
//!
//! Facts: the hosted product's payment methods. Does not know any payment gateway.

use crate::words::worded;

worded! {
    /// A payment method (결제 수단), as formulas see it in `PAYMENT_METHOD`.
    ///
    /// The engine itself treats all alike: a fee that depends on it is a formula, such as `if(PAYMENT_METHOD == "card", ORDER_AMOUNT *
    /// 3.3%, 0)`.
    #[non_exhaustive]
    PaymentMethod {
        /// Card (카드).
        Card "card";
        /// Bank transfer (계좌이체).
        Transfer "transfer";
        /// Virtual account (가상계좌).
        VirtualAccount "virtual_account";
        /// Gift certificate (상품권).
        GiftCertificate "gift_certificate";
        /// Mobile phone bill (휴대폰).
        Mobile "mobile";
        /// Easy pay (간편결제), with its provider.
        EasyPay "easy_pay";
        /// Convenience store (편의점).
        ConvenienceStore "convenience_store";
        /// Crypto currency.
        Crypto "crypto";
    }
}
