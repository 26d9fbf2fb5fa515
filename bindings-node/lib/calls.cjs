"use strict";
// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
// Which fields of which record are amounts; and the calls of the wire as functions and methods.

const { AMOUNT, ANY, record, each, call, callAsync } = require("./convert.cjs");

const shapes = {};
shapes.AccountTransfer = record({
  amount: AMOUNT,
});
shapes.AccountTransferInput = record({
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
shapes.Error = record({
  detail: each(ANY),
});
shapes.AnalyzeFormulaAnswer = record({
  problems: each(shapes.Error),
});
shapes.AnalyzeFormulaInput = record({
  formulas: each(AMOUNT),
});
shapes.TaxShare = record({
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
});
shapes.AttributeWithholdingAnswer = record({
  lines: each(shapes.TaxShare),
  carries: each(shapes.TaxShare),
});
shapes.AttributeWithholdingInput = record({
  incomeTax: AMOUNT,
  lines: each(AMOUNT),
  localIncomeTax: AMOUNT,
  carries: each(AMOUNT),
});
shapes.Tally = record({
  amount: AMOUNT,
});
shapes.PayoutStats = record({
  byStatus: each(shapes.Tally),
  total: shapes.Tally,
});
shapes.BatchStatsAnswer = record({
  stats: each(shapes.PayoutStats),
});
shapes.PayoutStateInput = record({
  amount: AMOUNT,
});
shapes.BatchStatsInput = record({
  payouts: each(shapes.PayoutStateInput),
});
shapes.RefundCost = record({
  fee: shapes.Fee,
});
shapes.Contract = record({
  platformFee: shapes.Fee,
  refundCost: shapes.RefundCost,
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
  otherDeductions: AMOUNT,
  userFormulas: each(AMOUNT),
});
shapes.Kept = record({
  amount: AMOUNT,
  vat: AMOUNT,
});
shapes.StagePart = record({
  amounts: shapes.Amounts,
});
shapes.OrderCancel = record({
  additionalFees: each(shapes.SettledFee),
  amounts: shapes.Amounts,
  discounts: each(shapes.SettledDiscount),
  left: shapes.Amounts,
  leftBefore: shapes.Amounts,
  lines: each(shapes.LineTransfer),
  kept: each(shapes.Kept),
  orderLevel: shapes.Amounts,
  otherDeductions: AMOUNT,
  stages: each(shapes.StagePart),
  userFormulas: each(AMOUNT),
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
  amount: AMOUNT,
  discounts: each(shapes.DiscountCancel),
  taxFree: AMOUNT,
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
  amount: AMOUNT,
  discounts: each(shapes.Discount),
  taxFree: AMOUNT,
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
  occasions: each(AMOUNT),
});
shapes.CarryInput = record({
  amount: AMOUNT,
  income: AMOUNT,
  occasions: each(AMOUNT),
  taxFree: AMOUNT,
});
shapes.PaymentAmounts = record({
  payment: AMOUNT,
  supplyWithVat: AMOUNT,
  taxFree: AMOUNT,
});
shapes.PaymentLeft = record({
  cancels: shapes.PaymentAmounts,
  orders: shapes.PaymentAmounts,
});
shapes.CheckPaymentAnswer = record({
  left: shapes.PaymentLeft,
});
shapes.StagePartInput = record({
  amounts: shapes.AmountsInput,
});
shapes.TransferSummary = record({
  amounts: shapes.AmountsInput,
  stages: each(shapes.StagePartInput),
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
shapes.CheckPaymentInput = record({
  requested: shapes.TransferSummary,
  payment: shapes.Payment,
  registered: each(shapes.TransferSummary),
});
shapes.CheckRecordedInput = record({
  new: shapes.TransferSummary,
  existing: shapes.TransferSummary,
});
shapes.PayoutAmounts = record({
  amount: AMOUNT,
  carriedIn: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
  settlement: AMOUNT,
  settlementTaxFree: AMOUNT,
  supply: AMOUNT,
  vat: AMOUNT,
  withoutVat: AMOUNT,
});
shapes.ClosedNet = record({
  amounts: shapes.PayoutAmounts,
});
shapes.CompleteFormulaInput = record({
  formulas: each(AMOUNT),
});
shapes.Errors = record({
  errors: each(shapes.Error),
});
shapes.EvaluateFormulaAnswer = record({
  amount: AMOUNT,
});
shapes.EvaluateFormulaInput = record({
  formulas: each(AMOUNT),
  values: each(ANY),
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
  orderLevel: shapes.Amounts,
  otherDeductions: AMOUNT,
  stages: each(shapes.StagePart),
  userFormulas: each(AMOUNT),
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
shapes.ManualTransferInput = record({
  transfer: shapes.Manual,
});
shapes.MoneyAnswer = record({
  amount: AMOUNT,
});
shapes.RemitCommand = record({
  amount: AMOUNT,
});
shapes.MoveAccountTransferAnswer = record({
  commands: each(record({ ...shapes.RemitCommand.fields })),
  transfer: shapes.AccountTransfer,
});
shapes.MoveAccountTransferInput = record({
  transfer: shapes.AccountTransferInput,
});
shapes.MoveBatchAnswer = record({
  commands: each(record({ ...shapes.RemitCommand.fields })),
});
shapes.PayoutState = record({
  amount: AMOUNT,
});
shapes.MovePayoutAnswer = record({
  commands: each(record({ ...shapes.RemitCommand.fields })),
  payout: shapes.PayoutState,
});
shapes.MovePayoutInput = record({
  payout: shapes.PayoutStateInput,
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
shapes.PayoutMinimum = record({
  amount: AMOUNT,
});
shapes.PayoutPlan = record({
  carries: each(shapes.Carry),
  closed: each(shapes.ClosedNet),
  commands: each(record({ ...shapes.RemitCommand.fields })),
  payouts: each(shapes.Payout),
  stats: each(shapes.PayoutStats),
});
shapes.StatementLineInput = record({
  amounts: shapes.AmountsInput,
});
shapes.RateRowInput = record({
  collectedFrom: AMOUNT,
  exemptUpTo: AMOUNT,
});
shapes.WithholdingTable = record({
  rows: each(shapes.RateRowInput),
});
shapes.PayoutTerms = record({
  minimums: each(shapes.PayoutMinimum),
  table: shapes.WithholdingTable,
});
shapes.PayoutPlanInput = record({
  lines: each(shapes.StatementLineInput),
  carries: each(shapes.CarryInput),
  replaces: each(shapes.PayoutStateInput),
  terms: shapes.PayoutTerms,
});
shapes.PortionInput = record({
  amount: AMOUNT,
});
shapes.RateRow = record({
  collectedFrom: AMOUNT,
  exemptUpTo: AMOUNT,
});
shapes.RecommendedWithdrawalAnswer = record({
  balance: AMOUNT,
  expectedLines: AMOUNT,
  expectedPayouts: AMOUNT,
  recommended: AMOUNT,
  shortage: AMOUNT,
});
shapes.RecommendedWithdrawalInput = record({
  balance: AMOUNT,
  carries: each(shapes.CarryInput),
  lines: each(shapes.StatementLineInput),
  payouts: each(shapes.PayoutStateInput),
  terms: shapes.PayoutTerms,
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
shapes.Withheld = record({
  gross: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
});
shapes.SimplifiedStatementEntry = record({
  withheld: shapes.Withheld,
});
shapes.SimplifiedStatementInput = record({
  entries: each(shapes.SimplifiedStatementEntry),
});
shapes.SplitAnswer = record({
  orders: each(shapes.Order),
});
shapes.SplitPart = record({
  weight: AMOUNT,
});
shapes.SplitInput = record({
  order: shapes.Order,
  parts: each(shapes.SplitPart),
});
shapes.StatementBalance = record({
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
shapes.StatementControl = record({
  total: AMOUNT,
});
shapes.StatementRow = record({
  amounts: shapes.Amounts,
  otherDeductions: AMOUNT,
});
shapes.Statement = record({
  balance: shapes.StatementBalance,
  control: shapes.StatementControl,
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
shapes.StatementInput = record({
  lines: each(shapes.StatementLineInput),
  opening: AMOUNT,
  openingHeld: AMOUNT,
  payouts: each(shapes.PayoutEntryInput),
});
shapes.StatementLine = record({
  amounts: shapes.Amounts,
  net: AMOUNT,
  netTaxFree: AMOUNT,
});
shapes.StatementLinesAnswer = record({
  lines: each(shapes.StatementLine),
});
shapes.StatementLinesInput = record({
  transfers: each(shapes.TransferSummary),
  lines: each(shapes.StatementLineInput),
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
shapes.WithheldPayment = record({
  withheld: shapes.Withheld,
});
shapes.WithholdInput = record({
  gross: AMOUNT,
  occasions: each(AMOUNT),
  table: shapes.WithholdingTable,
});
shapes.WithholdingDueKind = record({
  gross: AMOUNT,
  incomeTax: AMOUNT,
  localIncomeTax: AMOUNT,
});
shapes.WithholdingDueMonth = record({
  incomeTax: AMOUNT,
  kinds: each(shapes.WithholdingDueKind),
  localIncomeTax: AMOUNT,
});
shapes.WithholdingDueAnswer = record({
  months: each(shapes.WithholdingDueMonth),
});
shapes.WithholdingDueInput = record({
  payments: each(shapes.WithheldPayment),
});
shapes.WithholdingRatesAnswer = record({
  rows: each(shapes.RateRow),
});
shapes.WithholdingRatesInput = record({
  table: shapes.WithholdingTable,
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

exports.analyzeFormula = function analyzeFormula(input, options) {
  return call("analyze_formula", input, shapes.AnalyzeFormulaInput, shapes.AnalyzeFormulaAnswer, options);
};

exports.attributeWithholding = function attributeWithholding(input, options) {
  return call("attribute_withholding", input, shapes.AttributeWithholdingInput, shapes.AttributeWithholdingAnswer, options);
};

exports.bank = function bank(input, options) {
  return call("bank", input, undefined, undefined, options);
};

exports.batchStats = function batchStats(input, options) {
  return call("batch_stats", input, shapes.BatchStatsInput, shapes.BatchStatsAnswer, options);
};

exports.batchStatsAsync = function batchStatsAsync(input, options) {
  return callAsync("batch_stats", input, shapes.BatchStatsInput, shapes.BatchStatsAnswer, options);
};

exports.businessDay = function businessDay(input, options) {
  return call("business_day", input, undefined, undefined, options);
};

exports.businessIncomeCodes = function businessIncomeCodes(input, options) {
  return call("business_income_codes", input, undefined, undefined, options);
};

exports.calculatorVersions = function calculatorVersions(input, options) {
  return call("calculator_versions", input, undefined, undefined, options);
};

exports.changeVersions = function changeVersions(input, options) {
  return call("change_versions", input, undefined, undefined, options);
};

exports.checkCalculator = function checkCalculator(input, options) {
  return call("check_calculator", input, undefined, undefined, options);
};

exports.checkPayment = function checkPayment(input, options) {
  return call("check_payment", input, shapes.CheckPaymentInput, shapes.CheckPaymentAnswer, options);
};

exports.checkRecorded = function checkRecorded(input, options) {
  return call("check_recorded", input, shapes.CheckRecordedInput, undefined, options);
};

exports.checkSchedule = function checkSchedule(input, options) {
  return call("check_schedule", input, undefined, undefined, options);
};

exports.civilDate = function civilDate(input, options) {
  return call("civil_date", input, undefined, undefined, options);
};

exports.completeFormula = function completeFormula(input, options) {
  return call("complete_formula", input, shapes.CompleteFormulaInput, undefined, options);
};

exports.completePayouts = function completePayouts(input, options) {
  return call("complete_payouts", input, shapes.PayoutPlanInput, shapes.PayoutPlan, options);
};

exports.completePayoutsAsync = function completePayoutsAsync(input, options) {
  return callAsync("complete_payouts", input, shapes.PayoutPlanInput, shapes.PayoutPlan, options);
};

exports.corporationNumber = function corporationNumber(input, options) {
  return call("corporation_number", input, undefined, undefined, options);
};

exports.evaluateFormula = function evaluateFormula(input, options) {
  return call("evaluate_formula", input, shapes.EvaluateFormulaInput, shapes.EvaluateFormulaAnswer, options);
};

exports.formulaNames = function formulaNames(input, options) {
  return call("formula_names", input, undefined, undefined, options);
};

exports.money = function money(input, options) {
  return call("money", input, undefined, shapes.MoneyAnswer, options);
};

exports.moveAccountTransfer = function moveAccountTransfer(input, options) {
  return call("move_account_transfer", input, shapes.MoveAccountTransferInput, shapes.MoveAccountTransferAnswer, options);
};

exports.moveBatch = function moveBatch(input, options) {
  return call("move_batch", input, undefined, shapes.MoveBatchAnswer, options);
};

exports.moveLine = function moveLine(input, options) {
  return call("move_line", input, undefined, undefined, options);
};

exports.movePayout = function movePayout(input, options) {
  return call("move_payout", input, shapes.MovePayoutInput, shapes.MovePayoutAnswer, options);
};

exports.passbookMemo = function passbookMemo(input, options) {
  return call("passbook_memo", input, undefined, undefined, options);
};

exports.planPayouts = function planPayouts(input, options) {
  return call("plan_payouts", input, shapes.PayoutPlanInput, shapes.PayoutPlan, options);
};

exports.planPayoutsAsync = function planPayoutsAsync(input, options) {
  return callAsync("plan_payouts", input, shapes.PayoutPlanInput, shapes.PayoutPlan, options);
};

exports.portion = function portion(input, options) {
  return call("portion", input, shapes.PortionInput, shapes.ExactAnswer, options);
};

exports.recommendedWithdrawal = function recommendedWithdrawal(input, options) {
  return call("recommended_withdrawal", input, shapes.RecommendedWithdrawalInput, shapes.RecommendedWithdrawalAnswer, options);
};

exports.registrationNumber = function registrationNumber(input, options) {
  return call("registration_number", input, undefined, undefined, options);
};

exports.residentNumber = function residentNumber(input, options) {
  return call("resident_number", input, undefined, undefined, options);
};

exports.round = function round(input, options) {
  return call("round", input, shapes.RoundInput, shapes.ExactAnswer, options);
};

exports.settlementDate = function settlementDate(input, options) {
  return call("settlement_date", input, undefined, undefined, options);
};

exports.simplifiedStatement = function simplifiedStatement(input, options) {
  return call("simplified_statement", input, shapes.SimplifiedStatementInput, undefined, options);
};

exports.simplifiedStatementAsync = function simplifiedStatementAsync(input, options) {
  return callAsync("simplified_statement", input, shapes.SimplifiedStatementInput, undefined, options);
};

exports.splitOrder = function splitOrder(input, options) {
  return call("split_order", input, shapes.SplitInput, shapes.SplitAnswer, options);
};

exports.splitOrderAsync = function splitOrderAsync(input, options) {
  return callAsync("split_order", input, shapes.SplitInput, shapes.SplitAnswer, options);
};

exports.statement = function statement(input, options) {
  return call("statement", input, shapes.StatementInput, shapes.Statement, options);
};

exports.statementAsync = function statementAsync(input, options) {
  return callAsync("statement", input, shapes.StatementInput, shapes.Statement, options);
};

exports.statementLines = function statementLines(input, options) {
  return call("statement_lines", input, shapes.StatementLinesInput, shapes.StatementLinesAnswer, options);
};

exports.statementLinesAsync = function statementLinesAsync(input, options) {
  return callAsync("statement_lines", input, shapes.StatementLinesInput, shapes.StatementLinesAnswer, options);
};

exports.status = function status(input, options) {
  return call("status", input, undefined, undefined, options);
};

exports.transferMove = function transferMove(input, options) {
  return call("transfer_move", input, undefined, undefined, options);
};

exports.vatSplit = function vatSplit(input, options) {
  return call("vat_split", input, shapes.VatSplitInput, shapes.VatSplitAnswer, options);
};

exports.withhold = function withhold(input, options) {
  return call("withhold", input, shapes.WithholdInput, shapes.Withholding, options);
};

exports.withholdingDue = function withholdingDue(input, options) {
  return call("withholding_due", input, shapes.WithholdingDueInput, shapes.WithholdingDueAnswer, options);
};

exports.withholdingDueAsync = function withholdingDueAsync(input, options) {
  return callAsync("withholding_due", input, shapes.WithholdingDueInput, shapes.WithholdingDueAnswer, options);
};

exports.withholdingRates = function withholdingRates(input, options) {
  return call("withholding_rates", input, shapes.WithholdingRatesInput, shapes.WithholdingRatesAnswer, options);
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
  manualTransfer(input) {
    return this._call("manual_transfer", input, shapes.ManualTransferInput, shapes.ManualTransfer);
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
