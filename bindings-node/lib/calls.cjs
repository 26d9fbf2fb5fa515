"use strict";
// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
// Which fields of which record are amounts; and the calls of the wire as functions and methods.

const { AMOUNT, ANY, record, each, call, callAsync } = require("./convert.cjs");

const shapes = {};
shapes.AccountTransferState = record({
  amount: AMOUNT,
});
shapes.Fee = record({
  fixed: AMOUNT,
});
shapes.AdditionalFeePolicy = record({
  fee: shapes.Fee,
});
shapes.AllocateAnswer = record({
  parts: each(AMOUNT),
});
shapes.AllocateInput = record({
  total: AMOUNT,
  weights: each(AMOUNT),
});
shapes.Amounts = record({
  additionalFee: AMOUNT,
  additionalFeeVat: AMOUNT,
  discount: AMOUNT,
  discountShare: AMOUNT,
  discountShareTaxFree: AMOUNT,
  discountTaxFree: AMOUNT,
  order: AMOUNT,
  orderTaxFree: AMOUNT,
  payment: AMOUNT,
  paymentSupply: AMOUNT,
  paymentTaxFree: AMOUNT,
  paymentVat: AMOUNT,
  paymentVatBurden: AMOUNT,
  platformFee: AMOUNT,
  platformFeeVat: AMOUNT,
  settlement: AMOUNT,
  settlementTaxFree: AMOUNT,
});
shapes.AmountsInput = record({
  settlement: AMOUNT,
  additionalFee: AMOUNT,
  additionalFeeVat: AMOUNT,
  discount: AMOUNT,
  discountShare: AMOUNT,
  discountShareTaxFree: AMOUNT,
  discountTaxFree: AMOUNT,
  order: AMOUNT,
  orderTaxFree: AMOUNT,
  payment: AMOUNT,
  paymentSupply: AMOUNT,
  paymentTaxFree: AMOUNT,
  paymentVat: AMOUNT,
  paymentVatBurden: AMOUNT,
  platformFee: AMOUNT,
  platformFeeVat: AMOUNT,
  settlementTaxFree: AMOUNT,
});
shapes.Balance = record({
  adjustments: AMOUNT,
  carried: AMOUNT,
  closing: AMOUNT,
  held: AMOUNT,
  lines: AMOUNT,
  opening: AMOUNT,
  payable: AMOUNT,
  payouts: AMOUNT,
  tax: AMOUNT,
});
shapes.Recurrence = record({
  days: each(ANY),
});
shapes.Cycle = record({
  lagDays: AMOUNT,
  recurrence: shapes.Recurrence,
});
shapes.Contract = record({
  platformFee: shapes.Fee,
  settlementCycle: shapes.Cycle,
});
shapes.Book = record({
  additionalFeePolicies: each(shapes.AdditionalFeePolicy),
  contracts: each(shapes.Contract),
});
shapes.Step = record({
  result: AMOUNT,
});
shapes.SettledFee = record({
  amount: AMOUNT,
  vat: AMOUNT,
});
shapes.SettledDiscount = record({
  amount: AMOUNT,
  share: AMOUNT,
  shareTaxFree: AMOUNT,
  taxFree: AMOUNT,
});
shapes.LineTransfer = record({
  additionalFees: each(shapes.SettledFee),
  amounts: shapes.Amounts,
  discounts: each(shapes.SettledDiscount),
  userFormulas: each(AMOUNT),
});
shapes.OrderCancel = record({
  additionalFees: each(shapes.SettledFee),
  amounts: shapes.Amounts,
  discounts: each(shapes.SettledDiscount),
  left: shapes.Amounts,
  leftBefore: shapes.Amounts,
  lines: each(shapes.LineTransfer),
  userFormulas: each(AMOUNT),
  orderLevel: shapes.Amounts,
});
shapes.CancelExplanation = record({
  after: each(shapes.Step),
  before: each(shapes.Step),
  transfer: shapes.OrderCancel,
});
shapes.DiscountCancel = record({
  amount: AMOUNT,
  taxFree: AMOUNT,
});
shapes.LineCancel = record({
  discounts: each(shapes.DiscountCancel),
});
shapes.Cancellation = record({
  amount: AMOUNT,
  discounts: each(shapes.DiscountCancel),
  lines: each(shapes.LineCancel),
  taxFree: AMOUNT,
});
shapes.Discount = record({
  amount: AMOUNT,
  taxFree: AMOUNT,
});
shapes.Line = record({
  unitPrice: AMOUNT,
  discounts: each(shapes.Discount),
  unitTaxFree: AMOUNT,
});
shapes.Order = record({
  amount: AMOUNT,
  discounts: each(shapes.Discount),
  lines: each(shapes.Line),
  taxFree: AMOUNT,
});
shapes.CancelInput = record({
  cancellation: shapes.Cancellation,
  order: shapes.Order,
  earlier: each(shapes.Cancellation),
  recordedLeft: shapes.AmountsInput,
});
shapes.Carry = record({
  amount: AMOUNT,
  income: AMOUNT,
  taxFree: AMOUNT,
});
shapes.CarryInput = record({
  amount: AMOUNT,
  income: AMOUNT,
  taxFree: AMOUNT,
});
shapes.PayoutAmounts = record({
  amount: AMOUNT,
  carriedIn: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  settlement: AMOUNT,
  settlementTaxFree: AMOUNT,
  supply: AMOUNT,
  taxFree: AMOUNT,
  vat: AMOUNT,
});
shapes.Closed = record({
  amounts: shapes.PayoutAmounts,
});
shapes.Control = record({
  total: AMOUNT,
});
shapes.Error = record({
  detail: each(ANY),
});
shapes.Errors = record({
  errors: each(shapes.Error),
});
shapes.ExactAnswer = record({
  amount: AMOUNT,
});
shapes.ExplainInput = record({
  order: shapes.Order,
});
shapes.OrderTransfer = record({
  additionalFees: each(shapes.SettledFee),
  amounts: shapes.Amounts,
  discounts: each(shapes.SettledDiscount),
  lines: each(shapes.LineTransfer),
  userFormulas: each(AMOUNT),
  orderLevel: shapes.Amounts,
});
shapes.Explanation = record({
  steps: each(shapes.Step),
  transfer: shapes.OrderTransfer,
});
shapes.Manual = record({
  amount: AMOUNT,
  taxFree: AMOUNT,
});
shapes.ManualAmounts = record({
  settlement: AMOUNT,
  settlementTaxFree: AMOUNT,
});
shapes.ManualTransfer = record({
  amounts: shapes.ManualAmounts,
});
shapes.Minimum = record({
  amount: AMOUNT,
});
shapes.MoneyAnswer = record({
  amount: AMOUNT,
});
shapes.Paid = record({
  amount: AMOUNT,
  taxFree: AMOUNT,
});
shapes.Payment = record({
  amount: AMOUNT,
  cancellations: each(shapes.Paid),
  taxFree: AMOUNT,
});
shapes.Withholding = record({
  base: AMOUNT,
  gross: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  net: AMOUNT,
  total: AMOUNT,
});
shapes.Payout = record({
  amount: AMOUNT,
  amounts: shapes.PayoutAmounts,
  withholding: shapes.Withholding,
});
shapes.PayoutEntry = record({
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  paid: AMOUNT,
  vatOnTop: AMOUNT,
});
shapes.PayoutEntryInput = record({
  paid: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  vatOnTop: AMOUNT,
});
shapes.Tally = record({
  amount: AMOUNT,
});
shapes.Stats = record({
  byStatus: each(shapes.Tally),
  total: shapes.Tally,
});
shapes.PayoutPlan = record({
  carries: each(shapes.Carry),
  closed: each(shapes.Closed),
  payouts: each(shapes.Payout),
  stats: each(shapes.Stats),
});
shapes.StatementLineInput = record({
  amounts: shapes.AmountsInput,
  net: ANY,
  netTaxFree: ANY,
});
shapes.RateRow = record({
  collectedFrom: AMOUNT,
  exemptUpTo: AMOUNT,
});
shapes.WithholdingTable = record({
  rows: each(shapes.RateRow),
});
shapes.PayoutTerms = record({
  minimums: each(shapes.Minimum),
  table: shapes.WithholdingTable,
});
shapes.PayoutQuestion = record({
  lines: each(shapes.StatementLineInput),
  carries: each(shapes.CarryInput),
  terms: shapes.PayoutTerms,
});
shapes.PayoutState = record({
  amount: AMOUNT,
  account: ANY,
  amounts: ANY,
  partner: ANY,
  withholding: ANY,
});
shapes.PortionInput = record({
  amount: AMOUNT,
});
shapes.RoundInput = record({
  denominator: AMOUNT,
  numerator: AMOUNT,
});
shapes.SettleInput = record({
  order: shapes.Order,
});
shapes.SettleManyAnswer = record({
  results: each(record({ ...shapes.OrderTransfer.fields, ...shapes.Errors.fields })),
});
shapes.SettleManyInput = record({
  orders: each(shapes.Order),
});
shapes.SettlementDateInput = record({
  settlementCycle: shapes.Cycle,
});
shapes.SplitPart = record({
  weight: AMOUNT,
});
shapes.Split = record({
  order: shapes.Order,
  parts: each(shapes.SplitPart),
});
shapes.StatementRow = record({
  amounts: shapes.Amounts,
  otherDeductions: AMOUNT,
});
shapes.Statement = record({
  balance: shapes.Balance,
  control: shapes.Control,
  feeVat: AMOUNT,
  fees: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  paid: AMOUNT,
  payouts: each(shapes.PayoutEntry),
  rows: each(shapes.StatementRow),
  totals: shapes.Amounts,
  vatOnTop: AMOUNT,
});
shapes.StatementLine = record({
  amounts: shapes.Amounts,
  net: AMOUNT,
  netTaxFree: AMOUNT,
});
shapes.StatementRequest = record({
  lines: each(shapes.StatementLineInput),
  opening: AMOUNT,
  openingHeld: AMOUNT,
  payouts: each(shapes.PayoutEntryInput),
});
shapes.TransferSummary = record({
  amounts: shapes.AmountsInput,
  additionalFees: ANY,
  calculationVersion: ANY,
  calculatorVersion: ANY,
  calendar: ANY,
  cancellation: ANY,
  contractVersion: ANY,
  discounts: ANY,
  left: ANY,
  leftBefore: ANY,
  lines: ANY,
  orderLevel: ANY,
  userFormulas: ANY,
});
shapes.VatSplitAnswer = record({
  supply: AMOUNT,
  taxFree: AMOUNT,
  vat: AMOUNT,
});
shapes.VatSplitInput = record({
  amount: AMOUNT,
  taxFree: AMOUNT,
});
shapes.Withheld = record({
  gross: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
});

exports.accountNumber = function accountNumber(input, options) {
  return call("account_number", input, undefined, undefined, options);
};

exports.addBusinessDays = function addBusinessDays(input, options) {
  return call("add_business_days", input, undefined, undefined, options);
};

exports.adjust = function adjust(input, options) {
  return call("adjust", input, undefined, undefined, options);
};

exports.allocate = function allocate(input, options) {
  return call("allocate", input, shapes.AllocateInput, shapes.AllocateAnswer, options);
};

exports.bank = function bank(input, options) {
  return call("bank", input, undefined, undefined, options);
};

exports.businessDay = function businessDay(input, options) {
  return call("business_day", input, undefined, undefined, options);
};

exports.changeVersions = function changeVersions(input, options) {
  return call("change_versions", input, undefined, undefined, options);
};

exports.civilDate = function civilDate(input, options) {
  return call("civil_date", input, undefined, undefined, options);
};

exports.corporationNumber = function corporationNumber(input, options) {
  return call("corporation_number", input, undefined, undefined, options);
};

exports.money = function money(input, options) {
  return call("money", input, undefined, shapes.MoneyAnswer, options);
};

exports.portion = function portion(input, options) {
  return call("portion", input, shapes.PortionInput, shapes.ExactAnswer, options);
};

exports.registrationNumber = function registrationNumber(input, options) {
  return call("registration_number", input, undefined, undefined, options);
};

exports.round = function round(input, options) {
  return call("round", input, shapes.RoundInput, shapes.ExactAnswer, options);
};

exports.settlementDate = function settlementDate(input, options) {
  return call("settlement_date", input, shapes.SettlementDateInput, undefined, options);
};

exports.status = function status(input, options) {
  return call("status", input, undefined, undefined, options);
};

exports.vatSplit = function vatSplit(input, options) {
  return call("vat_split", input, shapes.VatSplitInput, shapes.VatSplitAnswer, options);
};

/** The calls that need a book, by way of `_call` and `_callAsync`. */
class BookCalls {
  cancel(input) {
    return this._call("cancel", input, shapes.CancelInput, shapes.OrderCancel);
  }
  explain(input) {
    return this._call("explain", input, shapes.ExplainInput, shapes.Explanation);
  }
  explainCancel(input) {
    return this._call("explain_cancel", input, shapes.CancelInput, shapes.CancelExplanation);
  }
  settle(input) {
    return this._call("settle", input, shapes.SettleInput, shapes.OrderTransfer);
  }
  settleMany(input) {
    return this._call("settle_many", input, shapes.SettleManyInput, shapes.SettleManyAnswer);
  }
  settleManyAsync(input) {
    return this._callAsync("settle_many", input, shapes.SettleManyInput, shapes.SettleManyAnswer);
  }
}

exports.BookCalls = BookCalls;
exports.shapes = shapes;
