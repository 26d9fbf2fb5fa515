// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
// The records of the wire, and its calls as functions and methods.

/** An amount in minor units: `bigint`, or `number` where that was asked for. */
export type Amount = bigint | number;

/** How amounts are given and answered: `bigint` when absent. */
export interface Options<N extends "bigint" | "number" = "bigint" | "number"> {
  /** `number` is exact here: no amount of the engine reaches 2^53, and larger numbers are refused. */
  readonly amounts?: N | undefined;
}

/** Where a partner is paid. */
export interface Account {
  /** Three-digit code, or the hosted product's word. */
  readonly bank: string;
  /** Account holder. */
  readonly holder: string;
  /** Account number. */
  readonly number: string;
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
}

/** The answer of `account_number`. */
export interface AccountNumberAnswer {
  /** How many digits it has. */
  readonly digits: number;
  /** Stars and the last four digits. */
  readonly masked: string;
}

/** What is given to `account_number`. */
export interface AccountNumberInput {
  /** The number; hyphens and spaces are dropped. */
  readonly number: string;
}

/** An account transfer as its state machine sees it. */
export interface AccountTransfer<A extends Amount = bigint> {
  /** What is sent. */
  readonly amount: A;
  /** The currency; `KRW` when absent. */
  readonly currency: string;
  /** The key the bank knows it by. */
  readonly key: string;
  /** Where it stands. */
  readonly status: "prepared" | "scheduled" | "processing" | "async_processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled";
  /** Where it goes; absent when the host has not told. */
  readonly account?: RemitAccount | null;
  /** When it is to be sent, if it was scheduled; absent otherwise. */
  readonly scheduledAt?: string | null;
}

/** An account transfer as its state machine sees it. */
export interface AccountTransferInput<A extends Amount = bigint> {
  /** What is sent. */
  readonly amount: A;
  /** The key the bank knows it by. */
  readonly key: string;
  /** Where it stands. */
  readonly status: "prepared" | "scheduled" | "processing" | "async_processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled";
  /** Where it goes; absent when the host has not told. */
  readonly account?: RemitAccount | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** When it is to be sent, if it was scheduled; absent otherwise. */
  readonly scheduledAt?: string | null | undefined;
}

/** What is given to `add_business_days`. */
export interface AddBusinessDaysInput {
  /** The day to count from. */
  readonly date: string;
  /** How many; negative for earlier. */
  readonly days: number;
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** One version of an additional-fee policy. */
export interface AdditionalFeePolicy<A extends Amount = bigint> {
  /** What it costs. */
  readonly fee: Fee<A>;
  /** Id of the policy. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** `partner` or `merchant`. */
  readonly vatBearer: "partner" | "merchant";
  /** First start date from which new orders are refused. */
  readonly archivedFrom?: string | null | undefined;
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
  /** Whether it comes back with a cancel; always when absent. */
  readonly feeReturn?: FeeReturn | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
}

/** What is given to `adjust`. */
export interface AdjustInput {
  /** Which way it moves. */
  readonly convention: "preceding" | "following" | "modified_following" | "unadjusted";
  /** The day. */
  readonly date: string;
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** The answer of `allocate`. */
export interface AllocateAnswer<A extends Amount = bigint> {
  /** One for each weight; they sum to the total. */
  readonly parts: readonly A[];
}

/** What is given to `allocate`. */
export interface AllocateInput<A extends Amount = bigint> {
  /** What is split. */
  readonly total: A;
  /** Zero or more each. */
  readonly weights: readonly A[];
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
}

/** The named amounts, in minor units; one that is absent is 0. */
export interface Amounts<A extends Amount = bigint> {
  /** Additional fees. */
  readonly additionalFee: A;
  /** VAT on the additional fees, where the partner bears it. */
  readonly additionalFeeVat: A;
  /** Sum of discounts. */
  readonly discount: A;
  /** The partner's share of the discounts. */
  readonly discountShare: A;
  /** Tax-free part of that share. */
  readonly discountShareTaxFree: A;
  /** Tax-free part of the discounts. */
  readonly discountTaxFree: A;
  /** Order amount, before discounts. */
  readonly order: A;
  /** Tax-free part of the order amount. */
  readonly orderTaxFree: A;
  /** What the buyer paid: order − discount. */
  readonly payment: A;
  /** Supply value of the taxable part of the payment. */
  readonly paymentSupply: A;
  /** Tax-free part of the payment. */
  readonly paymentTaxFree: A;
  /** VAT of the taxable part of the payment. */
  readonly paymentVat: A;
  /** Payment VAT that is deducted from the partner. */
  readonly paymentVatBurden: A;
  /** Platform (brokerage) fee. */
  readonly platformFee: A;
  /** VAT on the platform fee, when the partner bears it. */
  readonly platformFeeVat: A;
  /** What the partner is owed. */
  readonly settlement: A;
  /** Tax-free part of what the partner is owed. */
  readonly settlementTaxFree: A;
}

/** The named amounts, in minor units; one that is absent is 0. */
export interface AmountsInput<A extends Amount = bigint> {
  /** What the partner is owed. */
  readonly settlement: A;
  /** Additional fees. */
  readonly additionalFee?: A | null | undefined;
  /** VAT on the additional fees, where the partner bears it. */
  readonly additionalFeeVat?: A | null | undefined;
  /** Sum of discounts. */
  readonly discount?: A | null | undefined;
  /** The partner's share of the discounts. */
  readonly discountShare?: A | null | undefined;
  /** Tax-free part of that share. */
  readonly discountShareTaxFree?: A | null | undefined;
  /** Tax-free part of the discounts. */
  readonly discountTaxFree?: A | null | undefined;
  /** Order amount, before discounts. */
  readonly order?: A | null | undefined;
  /** Tax-free part of the order amount. */
  readonly orderTaxFree?: A | null | undefined;
  /** What the buyer paid: order − discount. */
  readonly payment?: A | null | undefined;
  /** Supply value of the taxable part of the payment. */
  readonly paymentSupply?: A | null | undefined;
  /** Tax-free part of the payment. */
  readonly paymentTaxFree?: A | null | undefined;
  /** VAT of the taxable part of the payment. */
  readonly paymentVat?: A | null | undefined;
  /** Payment VAT that is deducted from the partner. */
  readonly paymentVatBurden?: A | null | undefined;
  /** Platform (brokerage) fee. */
  readonly platformFee?: A | null | undefined;
  /** VAT on the platform fee, when the partner bears it. */
  readonly platformFeeVat?: A | null | undefined;
  /** Tax-free part of what the partner is owed. */
  readonly settlementTaxFree?: A | null | undefined;
}

/** The answer of `analyze_formula`. */
export interface AnalyzeFormulaAnswer {
  /** Everything that is wrong with the text. */
  readonly problems: readonly ErrorRecord[];
  /** The pieces of the text, in order. */
  readonly tokens: readonly FormulaToken[];
  /** The type of the result, as far as it is known. */
  readonly type?: string | null;
}

/** What is given to `analyze_formula`. */
export interface AnalyzeFormulaInput<A extends Amount = bigint> {
  /** The text. */
  readonly formula: string;
  /** What it is a formula of. */
  readonly kind: "platformFee" | "discountShare" | "additionalFee" | "settlement" | "settlementTaxFree" | "user";
  /** Results by key of the user's own formulas that are computed before this one; none when absent. */
  readonly formulas?: { readonly [name: string]: A } | null | undefined;
  /** Values of parameters by key; none when absent. */
  readonly parameters?: { readonly [name: string]: string } | null | undefined;
}

/** The answer of `attribute_withholding`. */
export interface AttributeWithholdingAnswer<A extends Amount = bigint> {
  /** One for each line; with those of the balances they sum to the payout's tax. */
  readonly lines: readonly TaxShare<A>[];
  /** One for each balance; absent when there are none. */
  readonly carries?: readonly TaxShare<A>[];
}

/** What is given to `attribute_withholding`. */
export interface AttributeWithholdingInput<A extends Amount = bigint> {
  /** The payout's income tax. */
  readonly incomeTax: A;
  /** What each line came to; lines of zero or less bear nothing. */
  readonly lines: readonly A[];
  /** The payout's local income tax. */
  readonly localIncomeTax: A;
  /** The untaxed income of each open balance the payout settled; none when absent. */
  readonly carries?: readonly A[] | null | undefined;
}

/** The answer of `bank`. */
export interface BankAnswer {
  /** Three digits. */
  readonly code: string;
  /** Korean name. */
  readonly name?: string | null;
  /** The word the hosted product uses. */
  readonly word?: string | null;
}

/** What is given to `bank`. */
export interface BankInput {
  /** A code of three digits, or a word. */
  readonly bank: string;
}

/** A batch as its state machine sees it. */
export interface BatchState {
  /** Its id. */
  readonly id: string;
  /** Where it stands. */
  readonly status: "preparing" | "prepared" | "ongoing" | "post_process_pending" | "completed" | "cancelled";
  /** When it is to be paid, if it was scheduled. */
  readonly scheduledAt?: string | null | undefined;
}

/** The answer of `batch_stats`. */
export interface BatchStatsAnswer<A extends Amount = bigint> {
  /** Counts and amounts, one a currency. */
  readonly stats: readonly PayoutStats<A>[];
}

/** What is given to `batch_stats`. */
export interface BatchStatsInput<A extends Amount = bigint> {
  /** The payouts of the batch. */
  readonly payouts: readonly (PayoutStateInput<A> | PayoutState<A> | Payout<A>)[];
}

/** Everything in force. */
export interface Book<A extends Amount = bigint> {
  /** Additional-fee policies, a record a version. */
  readonly additionalFeePolicies?: readonly AdditionalFeePolicy<A>[] | null | undefined;
  /** The calculator, a record a version; the default formulas when absent. */
  readonly calculators?: readonly Calculator[] | null | undefined;
  /** The calendar. */
  readonly calendar?: Calendar | null | undefined;
  /** Contracts, a record a version. */
  readonly contracts?: readonly Contract<A>[] | null | undefined;
  /** Discount-share policies, a record a version. */
  readonly discountSharePolicies?: readonly DiscountSharePolicy[] | null | undefined;
  /** Parameters of formulas, a record a version. */
  readonly parameters?: readonly Parameter[] | null | undefined;
  /** Partners, a record a version. */
  readonly partners?: readonly Partner[] | null | undefined;
  /** Settings. */
  readonly settings?: Settings | null | undefined;
}

/** The answer of `business_day`. */
export interface BusinessDayAnswer {
  /** The calendar with its data version. */
  readonly calendar: string;
  /** Whether the year is forecast from the rules, not yet announced. */
  readonly forecast: boolean;
  /** Whether banks are open. */
  readonly isBusinessDay: boolean;
  /** The holiday on this day. */
  readonly holiday?: Holiday | null;
  /** The business day after; null beyond the calendar. */
  readonly next?: string | null;
  /** The business day before; null beyond the calendar. */
  readonly previous?: string | null;
}

/** A code of business income. */
export interface BusinessIncomeCode {
  /** Six digits. */
  readonly code: number;
  /** Its Korean name. */
  readonly name: string;
}

/** The answer of `business_income_codes`. */
export interface BusinessIncomeCodesAnswer {
  /** Every code. */
  readonly codes: readonly BusinessIncomeCode[];
}

/** What is given to `business_income_codes`. */
export interface BusinessIncomeCodesInput {
}

/** One version of the calculator. */
export interface Calculator {
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
  /** The formulas every calculator has. */
  readonly formulas?: Formulas | null | undefined;
  /** Keys of all formulas in the sequence they are computed; the usual one when absent. */
  readonly order?: readonly string[] | null | undefined;
  /** Rounding modes. */
  readonly rounding?: Rounding | null | undefined;
  /** Formulas of the user's own, at most 64. */
  readonly userFormulas?: readonly UserFormula[] | null | undefined;
}

/** A setting that a version changed. */
export interface CalculatorChange {
  /** What it is: text, of `order` a list of keys; null for a formula that is gone. */
  readonly after: unknown;
  /** What it was: text, of `order` a list of keys; null for a new formula. */
  readonly before: unknown;
  /** Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`. */
  readonly setting: string;
}

/** A version with what it changed. */
export interface CalculatorHistory {
  /** What it changed of the version before. */
  readonly changes: readonly CalculatorChange[];
  /** On `today`: `past`, `in_force` or `scheduled`. */
  readonly state: string;
  /** Its number. */
  readonly version: number;
  /** The first start date it is for; null since ever. */
  readonly effectiveFrom?: string | null;
  /** The last start date it is for; null for ever. */
  readonly effectiveTo?: string | null;
}

/** The answer of `calculator_versions`. */
export interface CalculatorVersionsAnswer {
  /** Complete records of all versions, to be kept and put in books. */
  readonly calculators: readonly Calculator[];
  /** A row for each version. */
  readonly history: readonly CalculatorHistory[];
  /** The number of the version that is not in force yet. */
  readonly scheduled?: number | null;
}

/** What is given to `calculator_versions`. */
export interface CalculatorVersionsInput {
  /** Today. */
  readonly today: string;
  /** The new calculator, without `effectiveFrom`; not of `unschedule`. */
  readonly calculator?: Calculator | null | undefined;
  /** The versions that are kept; the default calculator since ever when absent. */
  readonly calculators?: readonly Calculator[] | null | undefined;
  /** `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent. */
  readonly change?: string | null | undefined;
  /** First start date of a scheduled change. */
  readonly from?: string | null | undefined;
  /** Parameters their formulas may name; none when absent. */
  readonly parameters?: readonly Parameter[] | null | undefined;
}

/** The calendar of business days. */
export interface Calendar {
  /** Days the host adds. */
  readonly add?: readonly CalendarDay[] | null | undefined;
  /** `kr` (built in) or `weekends`; `kr` when absent. */
  readonly base?: string | null | undefined;
  /** First covered day, for `weekends`. */
  readonly from?: string | null | undefined;
  /** Holidays the host takes away. */
  readonly remove?: readonly string[] | null | undefined;
  /** Last covered day, for `weekends`. */
  readonly to?: string | null | undefined;
}

/** A day the host adds to the calendar. */
export interface CalendarDay {
  /** The day. */
  readonly date: string;
  /** Why it is closed. */
  readonly name: string;
}

/** A cancel with its explanation. */
export interface CancelExplanation<A extends Amount = bigint> {
  /** The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
left (or cancelled), which are not all lines of the order. */
  readonly after: readonly Step<A>[];
  /** What was settled: `remaining`, what is left, or `cancelled`, what is cancelled. */
  readonly basis: string;
  /** The steps of what was left before; with the basis `cancelled`, of what was cancelled before. */
  readonly before: readonly Step<A>[];
  /** The printed form, a line an item. */
  readonly text: readonly string[];
  /** The cancel, as `cancel` answers it. */
  readonly transfer: OrderCancel<A>;
}

/** What is given to `cancel`, `explain_cancel`. */
export interface CancelInput<A extends Amount = bigint> {
  /** What is cancelled now. */
  readonly cancellation: Cancellation<A>;
  /** The original order. */
  readonly order: Order<A>;
  /** Its earlier cancels, in the order they were made. */
  readonly earlier?: readonly Cancellation<A>[] | null | undefined;
  /** Language of the printed form; `en` when absent. For `explain_cancel`. */
  readonly language?: "en" | "ko" | null | undefined;
  /** What the host has on record before the cancel: its order less the earlier cancels. */
  readonly recordedLeft?: AmountsInput<A> | Amounts<A> | null | undefined;
}

/** Cancel every payout of the batch. */
export interface CancelPayoutsCommand {
  readonly command: "cancel_payouts";
}

/** A cancellation of an order or of a part of it. */
export interface Cancellation<A extends Amount = bigint> {
  /** Its id: one name space with orders and manual transfers. */
  readonly id: string;
  /** The order it takes back from. */
  readonly order: string;
  /** `true` for everything that is left; exactly one of `amount`, `lines` and `all`. */
  readonly all?: boolean | null | undefined;
  /** An amount of the order, discounts included, shared over its lines by what they come to; exactly one of `amount`, `lines` and `all`. */
  readonly amount?: A | null | undefined;
  /** `true` to take back of every discount its part by the cancelled value, instead of naming any. */
  readonly apportionDiscounts?: boolean | null | undefined;
  /** When it was cancelled. */
  readonly cancelledAt?: string | null | undefined;
  /** Currency; the order's when absent. */
  readonly currency?: string | null | undefined;
  /** Discounts on the order that are taken back. */
  readonly discounts?: readonly DiscountCancel<A>[] | null | undefined;
  /** Units or amounts of products; exactly one of `amount`, `lines` and `all`. */
  readonly lines?: readonly LineCancel<A>[] | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
  /** Settlement date instead of the cycle's. */
  readonly settlementDate?: string | null | undefined;
  /** First day of the cancel's cycle; the civil date of `cancelledAt` when absent. */
  readonly startDate?: string | null | undefined;
  /** Tax-free part of what is cancelled; overrides the lines. When absent, 0 for an amount unless only tax-free goods are left. */
  readonly taxFree?: A | null | undefined;
}

/** Balances that are paid: complete the lines behind them. */
export interface CarriesPaidCommand {
  /** The balances. */
  readonly carries: readonly string[];
  readonly command: "carries_paid";
}

/** An open balance. */
export interface Carry<A extends Amount = bigint> {
  /** The settlement amount, negative when the partner owes. */
  readonly amount: A;
  /** The day it was made. */
  readonly carriedOn: string;
  /** The carries it continues. */
  readonly carries: readonly string[];
  /** The currency; `KRW` when absent. */
  readonly currency: string;
  /** Its id. */
  readonly id: string;
  /** The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing. */
  readonly income: A;
  /** The lines it was made from. */
  readonly lines: readonly string[];
  /** Whose it is. */
  readonly partner: string;
  /** Why it was carried; `negative` or `below_minimum` when absent, by its sign. */
  readonly reason: "negative" | "taken_by_tax" | "below_minimum" | "partner_held";
  /** How many runs have carried it; 1 when absent. */
  readonly runs: number;
  /** The day its oldest part was first carried; `carriedOn` when absent. */
  readonly since: string;
  /** Its tax-free part; 0 when absent. */
  readonly taxFree: A;
  /** The batch that made it. */
  readonly batch?: string | null;
  /** `live` or `test`; `live` when absent. */
  readonly ledger?: "live" | "test";
  /** The occasions in that income, where each may be exempt by itself; absent where all of it is one. */
  readonly occasions?: readonly A[];
  /** The batch that settled it: then it is refused. */
  readonly settledBy?: string | null;
}

/** An open balance. */
export interface CarryInput<A extends Amount = bigint> {
  /** The settlement amount, negative when the partner owes. */
  readonly amount: A;
  /** The day it was made. */
  readonly carriedOn: string;
  /** Its id. */
  readonly id: string;
  /** Whose it is. */
  readonly partner: string;
  /** The batch that made it. */
  readonly batch?: string | null | undefined;
  /** The carries it continues. */
  readonly carries?: readonly string[] | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing. */
  readonly income?: A | null | undefined;
  /** `live` or `test`; `live` when absent. */
  readonly ledger?: "live" | "test" | null | undefined;
  /** The lines it was made from. */
  readonly lines?: readonly string[] | null | undefined;
  /** The occasions in that income, where each may be exempt by itself; absent where all of it is one. */
  readonly occasions?: readonly A[] | null | undefined;
  /** Why it was carried; `negative` or `below_minimum` when absent, by its sign. */
  readonly reason?: "negative" | "taken_by_tax" | "below_minimum" | "partner_held" | null | undefined;
  /** How many runs have carried it; 1 when absent. */
  readonly runs?: number | null | undefined;
  /** The batch that settled it: then it is refused. */
  readonly settledBy?: string | null | undefined;
  /** The day its oldest part was first carried; `carriedOn` when absent. */
  readonly since?: string | null | undefined;
  /** Its tax-free part; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** What is given to `change_versions`. */
export interface ChangeVersionsInput {
  /** `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`. */
  readonly change: string;
  /** What it is about, for messages: an id, or the key of a parameter. */
  readonly id: string;
  /** Today. */
  readonly today: string;
  /** First days of its versions, null for one since ever. */
  readonly versions: readonly (string | null)[];
  /** First day of the archive. */
  readonly archivedFrom?: string | null | undefined;
  /** First day of a scheduled change. */
  readonly from?: string | null | undefined;
}

/** What is given to `check_calculator`. */
export interface CheckCalculatorInput {
  /** The calculator. */
  readonly calculator: Calculator;
  /** Parameters its formulas may name; none when absent. */
  readonly parameters?: readonly Parameter[] | null | undefined;
}

/** The answer of `check_payment`. */
export interface CheckPaymentAnswer<A extends Amount = bigint> {
  /** Whether there was a payment to check against. */
  readonly checked: boolean;
  /** What is left of it; only when it was checked. */
  readonly left?: PaymentLeft<A> | null;
  /** What was not checked, because there was no payment: the amounts that would be held against it. Only then. */
  readonly notChecked?: readonly string[];
}

/** What is given to `check_payment`. */
export interface CheckPaymentInput<A extends Amount = bigint> {
  /** The transfer to record. */
  readonly requested: TransferSummary<A> | OrderTransfer<A> | OrderCancel<A> | ManualTransfer<A>;
  /** The payment; when absent it was made elsewhere and nothing is checked. */
  readonly payment?: Payment<A> | null | undefined;
  /** The transfers recorded of it; none when absent. */
  readonly registered?: readonly (TransferSummary<A> | OrderTransfer<A> | OrderCancel<A> | ManualTransfer<A>)[] | null | undefined;
}

/** The answer of `check_recorded`. */
export interface CheckRecordedAnswer {
  /** `new`: record it; `exists`: the very same is recorded, there is nothing to do. */
  readonly recorded: string;
}

/** What is given to `check_recorded`. */
export interface CheckRecordedInput<A extends Amount = bigint> {
  /** What is to be recorded. */
  readonly new: TransferSummary<A> | OrderTransfer<A> | OrderCancel<A> | ManualTransfer<A>;
  /** What is recorded under the id, if anything is. */
  readonly existing?: TransferSummary<A> | OrderTransfer<A> | OrderCancel<A> | ManualTransfer<A> | null | undefined;
}

/** The answer of `check_schedule`. */
export interface CheckScheduleAnswer {
  /** The local time of payment, `YYYY-MM-DDTHH:MM:SS`. */
  readonly local: string;
}

/** What is given to `check_schedule`. */
export interface CheckScheduleInput {
  /** Now. */
  readonly now: string;
  /** When it is to be paid; now when absent. */
  readonly at?: string | null | undefined;
  /** The banks money leaves from and goes to, by code or word. */
  readonly banks?: readonly string[] | null | undefined;
  /** Ids of the batches that wait; none when absent, fewer than ten. */
  readonly scheduled?: readonly string[] | null | undefined;
  /** Offset from UTC in minutes; 540 when absent. */
  readonly utcOffsetMinutes?: number | null | undefined;
  /** Hours without transfers; every bank from 23:30 to 00:30 when absent. */
  readonly windows?: readonly MaintenanceWindow[] | null | undefined;
}

/** What is given to `civil_date`. */
export interface CivilDateInput {
  /** The instant. */
  readonly instant: string;
  /** Offset from UTC in minutes; 540 when absent. */
  readonly utcOffsetMinutes?: number | null | undefined;
}

/** How long after the close of its period money is due: exactly one of `months`, `weeks` and `days`. */
export interface CloseOffset {
  /** The day of that month, 1 to 31; its last day where it has none of that number. */
  readonly day?: number | null | undefined;
  /** Day 0 of business days after a close on a day that is none: `count`, that day, or `roll_first`, the business day after; `count`
when absent. */
  readonly dayZero?: "count" | "roll_first" | null | undefined;
  /** Days after the close, 0 to 366. */
  readonly days?: number | null | undefined;
  /** Months after the month of the close, 0 to 12; with `day`. */
  readonly months?: number | null | undefined;
  /** The first of these days from there on; every day when absent. */
  readonly recurrence?: Recurrence | null | undefined;
  /** `calendar` or `business` days; `calendar` when absent. */
  readonly unit?: "calendar" | "business" | null | undefined;
  /** The day of that week. */
  readonly weekday?: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | null | undefined;
  /** Weeks, Monday to Sunday, after the week of the close, 0 to 52; with `weekday`. */
  readonly weeks?: number | null | undefined;
}

/** A net of zero. */
export interface ClosedNet<A extends Amount = bigint> {
  /** The amounts: parts that add up to zero. */
  readonly amounts: PayoutAmounts<A>;
  /** The open balances that were part of it. */
  readonly carries: readonly string[];
  /** The currency. */
  readonly currency: string;
  /** The lines. */
  readonly lines: readonly string[];
  /** Whose. */
  readonly partner: string;
}

/** Periods whose sales are due on one day. */
export interface ClosingPeriod {
  /** `day`, `week`, `ten_days`, `half_month`, `month` or `year`. */
  readonly every: string;
  /** The dates of the year, `MM-DD`, on which periods close. */
  readonly dates?: readonly string[] | null | undefined;
  /** The days of the week (`mon` … `sun`) or of the month (1 … 31) on which periods close; of a month its last day when absent. */
  readonly days?: readonly unknown[] | null | undefined;
}

/** The answer of `complete_formula`. */
export interface CompleteFormulaAnswer {
  /** Names that fit. */
  readonly completions: readonly Completion[];
}

/** What is given to `complete_formula`. */
export interface CompleteFormulaInput<A extends Amount = bigint> {
  /** The text. */
  readonly formula: string;
  /** What it is a formula of. */
  readonly kind: "platformFee" | "discountShare" | "additionalFee" | "settlement" | "settlementTaxFree" | "user";
  /** Where names are wanted, in characters from 0; the end of the text when absent. */
  readonly at?: number | null | undefined;
  /** Results by key of the user's own formulas that are computed before this one; none when absent. */
  readonly formulas?: { readonly [name: string]: A } | null | undefined;
  /** Values of parameters by key; none when absent. */
  readonly parameters?: { readonly [name: string]: string } | null | undefined;
}

/** A name that fits. */
export interface Completion {
  /** Its type or signature. */
  readonly detail: string;
  /** What it means. */
  readonly doc: string;
  /** What it is: `variable`, `function` and so on. */
  readonly kind: string;
  /** What it replaces: the first character, and the one after the last. */
  readonly replaces: readonly number[];
  /** What to put in. */
  readonly text: string;
}

/** The person to talk to. */
export interface Contact {
  /** E-mail address. */
  readonly email: string;
  /** Name. */
  readonly name: string;
  /** Phone number. */
  readonly phone?: string | null | undefined;
}

/** One version of a contract. */
export interface Contract<A extends Amount = bigint> {
  /** Id of the contract. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** The platform fee. */
  readonly platformFee: Fee<A>;
  /** `partner` or `merchant`. */
  readonly platformFeeVatBearer: "partner" | "merchant";
  /** First start date from which new orders are refused. */
  readonly archivedFrom?: string | null | undefined;
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
  /** Whether the platform fee comes back with a cancel; always when absent. */
  readonly platformFeeReturn?: FeeReturn | null | undefined;
  /** What every cancel costs; nothing when absent. */
  readonly refundCost?: RefundCost<A> | null | undefined;
  /** When the partner is settled; exactly one of this and `stages`. */
  readonly settlementCycle?: Cycle | null | undefined;
  /** From which stages a cancel takes back: `later_first` or `proportional`; `later_first` when absent. */
  readonly stageReturn?: "later_first" | "proportional" | null | undefined;
  /** In which stages a sale is settled, 2 to 12. */
  readonly stages?: readonly Stage[] | null | undefined;
  /** Deduct the VAT inside the payment; false when absent. */
  readonly subtractPaymentVat?: boolean | null | undefined;
}

/** The answer of `corporation_number`. */
export interface CorporationNumberAnswer {
  /** Whether the check digit fits; numbers issued since 2025 may have none. */
  readonly checkDigitFits: boolean;
  /** Thirteen digits. */
  readonly number: string;
  /** With a hyphen, as people write it. */
  readonly text: string;
}

/** A settlement cycle: after the start of each sale, by `lagDays` and `recurrence`, or after the close of its period, by `period` and
`offset`. */
export interface Cycle {
  /** `preceding`, `following`, `modified_following` or `unadjusted`. */
  readonly convention: "preceding" | "following" | "modified_following" | "unadjusted";
  /** Day 0 of business days from a start that is none: `count`, the start, or `roll_first`, the business day after; `count` when
absent. */
  readonly lagDayZero?: "count" | "roll_first" | null | undefined;
  /** Days after the start date, 0 to 366. */
  readonly lagDays?: number | null | undefined;
  /** `calendar` or `business` days; `calendar` when absent. */
  readonly lagUnit?: "calendar" | "business" | null | undefined;
  /** How long after the close of its period a sale is due. */
  readonly offset?: CloseOffset | null | undefined;
  /** The periods whose sales are due on one day. */
  readonly period?: ClosingPeriod | null | undefined;
  /** On which days. */
  readonly recurrence?: Recurrence | null | undefined;
}

/** The answer of `add_business_days`, `adjust`, `civil_date`. */
export interface DateAnswer {
  /** The date. */
  readonly date: string;
}

/** What is given to `business_day`. */
export interface DayInput {
  /** The day. */
  readonly date: string;
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** A discount of a line or of the order. */
export interface Discount<A extends Amount = bigint> {
  /** The discount, a total for its line or order. */
  readonly amount: A;
  /** The policy that shares it. */
  readonly policy: string;
  /** Its tax-free part; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** How much of a discount is taken back. */
export interface DiscountCancel<A extends Amount = bigint> {
  /** How much of it. */
  readonly amount: A;
  /** The policy that shares the discount. */
  readonly policy: string;
  /** The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise. */
  readonly taxFree?: A | null | undefined;
}

/** One version of a discount-share policy. */
export interface DiscountSharePolicy {
  /** Id of the policy. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** The partner's share of each discount. */
  readonly partnerShare: string;
  /** First start date from which new orders are refused. */
  readonly archivedFrom?: string | null | undefined;
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
}

/** An error as it crosses every border. */
export interface ErrorRecord {
  /** The place: a JSONPath from the root of the document. */
  readonly at: string;
  /** The stable code; see `Code`. */
  readonly code: string;
  /** The numbers concerned, by name: integers, or text. */
  readonly detail: { readonly [name: string]: bigint | string };
  /** The sentence. */
  readonly message: string;
}

/** All errors of one call. */
export interface Errors {
  /** In the order of the document. */
  readonly errors: readonly ErrorRecord[];
}

/** The answer of `evaluate_formula`. */
export interface EvaluateFormulaAnswer<A extends Amount = bigint> {
  /** The rounded amount. */
  readonly amount: A;
  /** The value before rounding: a decimal, or a fraction such as `100/3`. */
  readonly exact: string;
  /** The formula as a trace prints it. */
  readonly formula: string;
  /** The same with its values put in. */
  readonly values: string;
}

/** What is given to `evaluate_formula`. */
export interface EvaluateFormulaInput<A extends Amount = bigint> {
  /** The text. */
  readonly formula: string;
  /** What it is a formula of. */
  readonly kind: "platformFee" | "discountShare" | "additionalFee" | "settlement" | "settlementTaxFree" | "user";
  /** Results by key of the user's own formulas that are computed before this one; none when absent. */
  readonly formulas?: { readonly [name: string]: A } | null | undefined;
  /** Values of parameters by key; none when absent. */
  readonly parameters?: { readonly [name: string]: string } | null | undefined;
  /** How the result is rounded; `down` when absent. */
  readonly rounding?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Values of variables by name: amounts, rates (the tax-free ratio, too), dates, text, and for tags a list of text; 0 or empty when absent. */
  readonly values?: { readonly [name: string]: bigint | string } | null | undefined;
}

/** The answer of `portion`, `round`. */
export interface ExactAnswer<A extends Amount = bigint> {
  /** The rounded amount. */
  readonly amount: A;
  /** The value before rounding: a decimal, or a fraction such as `100/3`. */
  readonly exact: string;
}

/** What is given to `explain`. */
export interface ExplainInput<A extends Amount = bigint> {
  /** The order. */
  readonly order: Order<A>;
  /** Language of the printed form; `en` when absent. */
  readonly language?: "en" | "ko" | null | undefined;
}

/** A transfer with its explanation. */
export interface Explanation<A extends Amount = bigint> {
  /** The steps, in the order of the calculation. */
  readonly steps: readonly Step<A>[];
  /** The printed form, a line an item. */
  readonly text: readonly string[];
  /** The transfer, as `settle` answers it. */
  readonly transfer: OrderTransfer<A>;
}

/** A fee: exactly one of `rate` and `fixed`. */
export interface Fee<A extends Amount = bigint> {
  /** The currency of the fixed amount; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** A fixed amount, zero or more. */
  readonly fixed?: A | null | undefined;
  /** A rate of the amount. */
  readonly rate?: string | null | undefined;
}

/** Whether a fee comes back with a cancel. */
export interface FeeReturn {
  /** `always`, `never`, `proportional` or `until`. */
  readonly returned: "always" | "never" | "proportional" | "until";
  /** With `until`, and only then: how many calendar days after the start date of the order, 0 to 3,660. */
  readonly days?: number | null | undefined;
}

/** Send statements, invoices and whatever else follows. */
export interface FollowUpCommand {
  readonly command: "follow_up";
}

/** A function of formulas. */
export interface FormulaFunction {
  /** What it means. */
  readonly doc: string;
  /** Its Korean name, which is as good. */
  readonly korean: string;
  /** Its name. */
  readonly name: string;
  /** What it takes and gives. */
  readonly signature: string;
}

/** The answer of `formula_names`. */
export interface FormulaNamesAnswer {
  /** Every function. */
  readonly functions: readonly FormulaFunction[];
  /** Every variable. */
  readonly variables: readonly FormulaVariable[];
}

/** What is given to `formula_names`. */
export interface FormulaNamesInput {
}

/** A piece of a formula's text. */
export interface FormulaToken {
  /** What it is: `variable`, `number`, `operator` and so on. */
  readonly kind: string;
  /** Its first character, and the one after its last. */
  readonly span: readonly number[];
  /** The type of its value, if it has one. */
  readonly type?: string | null;
}

/** A variable of formulas. */
export interface FormulaVariable {
  /** What it means. */
  readonly doc: string;
  /** Its Korean name, which is as good. */
  readonly korean: string;
  /** Its name. */
  readonly name: string;
  /** Its type. */
  readonly type: string;
}

/** The formulas every calculator has; each has its default when absent. */
export interface Formulas {
  /** An additional fee. */
  readonly additionalFee?: string | null | undefined;
  /** The partner's share of one discount. */
  readonly discountShare?: string | null | undefined;
  /** Platform fee. */
  readonly platformFee?: string | null | undefined;
  /** Settlement. */
  readonly settlement?: string | null | undefined;
  /** Tax-free part of the settlement. */
  readonly settlementTaxFree?: string | null | undefined;
}

/** A holiday. */
export interface Holiday {
  /** Why banks are closed. */
  readonly kind: string;
  /** Its Korean name. */
  readonly name: string;
}

/** Ask what became of what was sent under this key. */
export interface InquireCommand {
  readonly command: "inquire";
  /** The key. */
  readonly key: string;
}

/** A charge that did not come back with the cancels of an order so far. */
export interface Kept<A extends Amount = bigint> {
  /** How much of it is kept. */
  readonly amount: A;
  /** Which charge. */
  readonly fee: "platform_fee" | "additional_fee" | "refund_cost" | "merchant_refund_cost";
  /** The VAT on that. */
  readonly vat: A;
  /** The policy of an additional fee. */
  readonly policy?: string | null;
  /** The line it stands on; absent of the order's own. */
  readonly productId?: string | null;
}

/** A line of an order. */
export interface Line<A extends Amount = bigint> {
  /** The product, unique in its order. */
  readonly productId: string;
  /** Units, 1 to 1,000,000; 0 only with `amount`. */
  readonly quantity: number;
  /** Price of one unit. */
  readonly unitPrice: A;
  /** Ids of additional-fee policies on the line. */
  readonly additionalFees?: readonly string[] | null | undefined;
  /** What the line comes to, when that is not `unitPrice` × `quantity`: what is left after money was given back. */
  readonly amount?: A | null | undefined;
  /** Discounts on the line. */
  readonly discounts?: readonly Discount<A>[] | null | undefined;
  /** Its name. */
  readonly productName?: string | null | undefined;
  /** Its tag, a category. */
  readonly productTag?: string | null | undefined;
  /** The tax-free part of `amount`; 0 when absent. */
  readonly taxFree?: A | null | undefined;
  /** Tax-free part of that price; 0 when absent. */
  readonly unitTaxFree?: A | null | undefined;
}

/** What of a line is taken back: units, money, or units for an amount of money. */
export interface LineCancel<A extends Amount = bigint> {
  /** The product, as on the order. */
  readonly productId: string;
  /** How much of what the line comes to, above 0; unit price × `quantity` when absent. */
  readonly amount?: A | null | undefined;
  /** Discounts of the line that go with them; the last units take all of them. */
  readonly discounts?: readonly DiscountCancel<A>[] | null | undefined;
  /** Units, 1 to 1,000,000; absent when only money is given back. */
  readonly quantity?: number | null | undefined;
  /** Tax-free part of what is taken back; that of the units when absent, and of an amount 0 unless only tax-free goods are left. */
  readonly taxFree?: A | null | undefined;
}

/** A line as settled. */
export interface LineTransfer<A extends Amount = bigint> {
  /** The line's additional fees. */
  readonly additionalFees: readonly SettledFee<A>[];
  /** The line's amounts. */
  readonly amounts: Amounts<A>;
  /** The line's discounts. */
  readonly discounts: readonly SettledDiscount<A>[];
  /** The product. */
  readonly productId: string;
  /** Units; 0 where only money is left or came back. */
  readonly quantity: number;
  /** What a settlement formula of the user's own deducts from this line beyond the amounts named; only when it is not zero. */
  readonly otherDeductions?: A | null;
  /** Results of the user's own formulas on this line alone, by key; they do not add up to the order's. Only when there are any. */
  readonly userFormulas?: { readonly [name: string]: A };
}

/** Hours in which banks do not transfer, in local time. */
export interface MaintenanceWindow {
  /** First blocked minute of a day. */
  readonly from: string;
  /** First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day. */
  readonly to: string;
  /** Which bank; every bank when absent. */
  readonly bank?: string | null | undefined;
  /** First day on which it begins; always when absent. */
  readonly firstDay?: string | null | undefined;
  /** Last day on which it begins; for ever when absent. */
  readonly lastDay?: string | null | undefined;
}

/** A manual transfer as it is asked for. */
export interface Manual<A extends Amount = bigint> {
  /** What the partner is owed; negative when the partner owes. */
  readonly amount: A;
  /** Its id. */
  readonly id: string;
  /** Who is owed, or owes. */
  readonly partner: string;
  /** The day it is due. */
  readonly settlementDate: string;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
  /** The part of it without VAT; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** The amounts of a manual transfer, in minor units. */
export interface ManualAmounts<A extends Amount = bigint> {
  /** What the partner is owed. */
  readonly settlement: A;
  /** The part of it without VAT. */
  readonly settlementTaxFree: A;
}

/** A manual transfer. */
export interface ManualTransfer<A extends Amount = bigint> {
  /** Its amounts. */
  readonly amounts: ManualAmounts<A>;
  /** The settlement currency. */
  readonly currency: string;
  /** Its id. */
  readonly id: string;
  /** Who is owed, or owes. */
  readonly partner: string;
  /** The day it is due. */
  readonly settlementDate: string;
  /** Always `manual`. */
  readonly type: "order" | "order_cancel" | "manual";
  /** `test`; absent on the live ledger. */
  readonly ledger?: "live" | "test";
  /** The note. */
  readonly memo?: string | null;
  /** Notes about its days; only when there are any. */
  readonly notes?: readonly Note[];
}

/** What is given to `manual_transfer`. */
export interface ManualTransferInput<A extends Amount = bigint> {
  /** The transfer to make. */
  readonly transfer: Manual<A>;
}

/** How long a memo may be: exactly one of the two. */
export interface MemoLimit {
  /** Bytes of CP949, 1 to 256. */
  readonly bytes?: number | null | undefined;
  /** Characters, 1 to 256. */
  readonly characters?: number | null | undefined;
}

/** A decimal in major units as an amount. */
export interface MoneyAnswer<A extends Amount = bigint> {
  /** Minor units. */
  readonly amount: A;
  /** Currency. */
  readonly currency: string;
  /** As it prints. */
  readonly text: string;
}

/** What is given to `money`. */
export interface MoneyInput {
  /** Major units: digits with at most one point. */
  readonly decimal: string;
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
}

/** The answer of `move_account_transfer`. */
export interface MoveAccountTransferAnswer<A extends Amount = bigint> {
  /** What the host does in the same commit. */
  readonly commands: readonly Command<A>[];
  /** The remittance as it is then. */
  readonly transfer: AccountTransfer<A>;
}

/** What is given to `move_account_transfer`. */
export interface MoveAccountTransferInput<A extends Amount = bigint> {
  /** What happens to it. */
  readonly event: "schedule" | "start" | "accept" | "lose_answer" | "inquire" | "succeed" | "fail" | "stop" | "resume" | "cancel";
  /** The remittance. */
  readonly transfer: AccountTransferInput<A> | AccountTransfer<A>;
  /** For when; of `schedule`. When; of `start`, needed when it was scheduled. */
  readonly at?: string | null | undefined;
}

/** The answer of `move_batch`. */
export interface MoveBatchAnswer<A extends Amount = bigint> {
  /** The batch as it is then. */
  readonly batch: BatchState;
  /** What the host does in the same commit. */
  readonly commands: readonly Command<A>[];
}

/** What is given to `move_batch`. */
export interface MoveBatchInput {
  /** The batch. */
  readonly batch: BatchState;
  /** What happens to it. */
  readonly event: "prepare" | "schedule" | "start" | "finish" | "complete" | "cancel";
  /** For when; of `schedule`. When; of `start`, needed when it was scheduled. */
  readonly at?: string | null | undefined;
  /** The other batches; of `start`. */
  readonly batches?: readonly BatchState[] | null | undefined;
  /** Where its payouts stand; of `finish`. */
  readonly payouts?: readonly ("confirmed" | "scheduled" | "prepared" | "processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled")[] | null | undefined;
}

/** The answer of `move_line`. */
export interface MoveLineAnswer {
  /** Whether the line may be deleted. */
  readonly deletable: boolean;
  /** Where the line stands then. */
  readonly status: string;
  /** The status of its transfers. */
  readonly transferStatus: string;
}

/** What is given to `move_line`. */
export interface MoveLineInput {
  /** What happens to it. */
  readonly event: "hold" | "release" | "exclude" | "restore" | "confirm" | "schedule" | "start" | "succeed" | "fail" | "cancel" | "retry" | "complete" | "carry_over";
  /** Where the line stands. */
  readonly status: "prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled";
}

/** The answer of `move_payout`. */
export interface MovePayoutAnswer<A extends Amount = bigint> {
  /** What the host does in the same commit. */
  readonly commands: readonly Command<A>[];
  /** The payout as it is then. */
  readonly payout: PayoutState<A>;
}

/** What is given to `move_payout`. */
export interface MovePayoutInput<A extends Amount = bigint> {
  /** What happens to it. */
  readonly event: "prepare" | "schedule" | "start" | "lose_answer" | "inquire" | "succeed" | "fail" | "stop" | "cancel" | "retry" | "replace";
  /** The payout, as planned or as moved. */
  readonly payout: PayoutStateInput<A> | PayoutState<A> | Payout<A>;
  /** When; of `schedule`, `start`, `succeed` and `fail`. */
  readonly at?: string | null | undefined;
  /** The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`. */
  readonly key?: string | null | undefined;
  /** Why it failed; of `fail`. */
  readonly reason?: string | null | undefined;
}

/** Something an answer says beside its amounts. */
export interface Note {
  /** The place in the question: a JSONPath. */
  readonly at: string;
  /** What it is about. */
  readonly code: "discount_stays" | "settlement_date_closed" | "pay_day_closed" | "paid_before_due";
  /** What it is about, by name, as text. */
  readonly detail: { readonly [name: string]: string };
  /** The sentence. */
  readonly message?: string | null;
}

/** Move lines, each of which must stand where it is expected. */
export interface NotifyLinesCommand {
  readonly command: "notify_lines";
  /** Where each must stand, one of these. */
  readonly from: readonly ("prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled")[];
  /** The lines. */
  readonly lines: readonly string[];
  /** Where they go. */
  readonly to: "prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled";
}

/** What is given to `corporation_number`, `registration_number`. */
export interface NumberInput {
  /** The number, with or without hyphens. */
  readonly number: string;
}

/** An order. */
export interface Order<A extends Amount = bigint> {
  /** Its id. */
  readonly id: string;
  /** The partner it is settled with. */
  readonly partner: string;
  /** Ids of additional-fee policies on the order. */
  readonly additionalFees?: readonly string[] | null | undefined;
  /** Order amount; exactly one of `amount` and `lines`. */
  readonly amount?: A | null | undefined;
  /** Another contract than the partner's default. */
  readonly contract?: string | null | undefined;
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** Discounts on the order. */
  readonly discounts?: readonly Discount<A>[] | null | undefined;
  /** The provider of an easy payment. */
  readonly easyPayProvider?: string | null | undefined;
  /** Lines; exactly one of `amount` and `lines`. */
  readonly lines?: readonly Line<A>[] | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
  /** When it was paid. */
  readonly paidAt?: string | null | undefined;
  /** The order's own values of parameters, by key. */
  readonly parameters?: { readonly [name: string]: string } | null | undefined;
  /** The payment's id. */
  readonly paymentId?: string | null | undefined;
  /** How it was paid. */
  readonly paymentMethod?: "card" | "transfer" | "virtual_account" | "gift_certificate" | "mobile" | "easy_pay" | "convenience_store" | "crypto" | null | undefined;
  /** Settlement date instead of the cycle's. */
  readonly settlementDate?: string | null | undefined;
  /** First day of the cycle; the civil date of `paidAt` when absent. */
  readonly startDate?: string | null | undefined;
  /** Tax-free part of the whole order. */
  readonly taxFree?: A | null | undefined;
}

/** A cancelled order, or the cancelled part of one: magnitudes, with the original's ids and versions and the cancel's dates. */
export interface OrderCancel<A extends Amount = bigint> {
  /** Additional fees on the order. */
  readonly additionalFees: readonly SettledFee<A>[];
  /** The totals. */
  readonly amounts: Amounts<A>;
  /** The version of the answers. */
  readonly calculationVersion: number;
  /** Which version of the calculator computed the amounts. */
  readonly calculatorVersion: number;
  /** The calendar with its data version. */
  readonly calendar: string;
  /** The contract that applied. */
  readonly contract: string;
  /** Which version of it. */
  readonly contractVersion: number;
  /** The settlement currency. */
  readonly currency: string;
  /** Discounts on the order. */
  readonly discounts: readonly SettledDiscount<A>[];
  /** Its id. */
  readonly id: string;
  /** What the order and all its cancels come to now. */
  readonly left: Amounts<A>;
  /** What the order and its earlier cancels came to. */
  readonly leftBefore: Amounts<A>;
  /** The lines. */
  readonly lines: readonly LineTransfer<A>[];
  /** The order. */
  readonly order: string;
  /** The partner who is owed. */
  readonly partner: string;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** First day of the cycle. */
  readonly startDate: string;
  /** `order`, or `order_cancel` for what came back of one. */
  readonly type: "order" | "order_cancel" | "manual";
  /** The charges that did not come back with the cancels so far: they are in `left` beside the settlement of what is left; only when
there are any. */
  readonly kept?: readonly Kept<A>[];
  /** `test`; absent on the live ledger. */
  readonly ledger?: "live" | "test";
  /** The note. */
  readonly memo?: string | null;
  /** What is said beside the amounts; only when there is something to say. */
  readonly notes?: readonly Note[];
  /** What belongs to no line; only when there are lines. */
  readonly orderLevel?: Amounts<A> | null;
  /** What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero. */
  readonly otherDeductions?: A | null;
  /** Values, by key, of the parameters that formulas of the order name; only when there are any. */
  readonly parameters?: { readonly [name: string]: string };
  /** The payment. */
  readonly payment?: string | null;
  /** Its parts, where it is settled in stages; `settlementDate` is that of the first. */
  readonly stages?: readonly StagePart<A>[];
  /** Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any. */
  readonly userFormulas?: { readonly [name: string]: A };
}

/** A settled order. */
export interface OrderTransfer<A extends Amount = bigint> {
  /** Additional fees on the order. */
  readonly additionalFees: readonly SettledFee<A>[];
  /** The totals. */
  readonly amounts: Amounts<A>;
  /** The version of the answers. */
  readonly calculationVersion: number;
  /** Which version of the calculator computed the amounts. */
  readonly calculatorVersion: number;
  /** The calendar with its data version. */
  readonly calendar: string;
  /** The contract that applied. */
  readonly contract: string;
  /** Which version of it. */
  readonly contractVersion: number;
  /** The settlement currency. */
  readonly currency: string;
  /** Discounts on the order. */
  readonly discounts: readonly SettledDiscount<A>[];
  /** The lines. */
  readonly lines: readonly LineTransfer<A>[];
  /** The order. */
  readonly order: string;
  /** The partner who is owed. */
  readonly partner: string;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** First day of the cycle. */
  readonly startDate: string;
  /** `order`, or `order_cancel` for what came back of one. */
  readonly type: "order" | "order_cancel" | "manual";
  /** `test`; absent on the live ledger. */
  readonly ledger?: "live" | "test";
  /** What is said beside the amounts; only when there is something to say. */
  readonly notes?: readonly Note[];
  /** What belongs to no line; only when there are lines. */
  readonly orderLevel?: Amounts<A> | null;
  /** What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero. */
  readonly otherDeductions?: A | null;
  /** Values, by key, of the parameters that formulas of the order name; only when there are any. */
  readonly parameters?: { readonly [name: string]: string };
  /** The payment. */
  readonly payment?: string | null;
  /** Its parts, where it is settled in stages; `settlementDate` is that of the first. */
  readonly stages?: readonly StagePart<A>[];
  /** Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any. */
  readonly userFormulas?: { readonly [name: string]: A };
}

/** A payment or a refund of it. */
export interface Paid<A extends Amount = bigint> {
  /** The whole amount. */
  readonly amount: A;
  /** The part without VAT; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** Where a payout goes, with its number masked. */
export interface PaidAccount {
  /** The bank's code. */
  readonly bank: string;
  /** The account holder. */
  readonly holder: string;
  /** Stars and the last four digits. */
  readonly maskedNumber: string;
}

/** One version of a parameter of formulas. */
export interface Parameter {
  /** The value of an order that gives none. */
  readonly default: string;
  /** Letters, digits and `_`; the same in all its versions. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** First start date from which new orders that need it are refused. */
  readonly archivedFrom?: string | null | undefined;
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
}

/** One version of a partner. */
export interface Partner {
  /** The contract of an order that names none. */
  readonly defaultContract: string;
  /** Id of the partner. */
  readonly id: string;
  /** Legal or personal name. */
  readonly name: string;
  /** What it is for the tax law. */
  readonly type: PartnerType;
  /** Where it is paid. */
  readonly account?: Account | null | undefined;
  /** First start date from which new orders are refused. */
  readonly archivedFrom?: string | null | undefined;
  /** The person to talk to. */
  readonly contact?: Contact | null | undefined;
  /** First start date of this version; since ever when absent. */
  readonly effectiveFrom?: string | null | undefined;
  /** A note of at most 256 characters. */
  readonly memo?: string | null | undefined;
  /** At most 10 properties the platform defines. */
  readonly properties?: { readonly [name: string]: string } | null | undefined;
  /** At most 10 tags. */
  readonly tags?: readonly string[] | null | undefined;
}

/** What a partner is for the tax law: `kind` says which of the other fields apply. */
export interface PartnerType {
  /** `business`, `withholding` or `non_withholding`. */
  readonly kind: string;
  /** Business: address. */
  readonly address?: string | null | undefined;
  /** Persons: birth date. */
  readonly birthDate?: string | null | undefined;
  /** Business: class of business. */
  readonly businessClass?: string | null | undefined;
  /** Business: type of business. */
  readonly businessType?: string | null | undefined;
  /** Business: trade name, required. */
  readonly companyName?: string | null | undefined;
  /** Business: corporation number. */
  readonly corporationNumber?: string | null | undefined;
  /** Business: registration number, required. */
  readonly registrationNumber?: string | null | undefined;
  /** Business: representative, required. */
  readonly representative?: string | null | undefined;
  /** Business: taxation type; `normal` when absent. */
  readonly taxation?: "normal" | "simple_tax_invoice_issuer" | "simple" | "tax_free" | null | undefined;
}

/** The answer of `passbook_memo`. */
export interface PassbookMemoAnswer {
  /** Its length in bytes of CP949. */
  readonly bytes: number;
  /** Whether something was cut off the end. */
  readonly cut: boolean;
  /** The limit that applied. */
  readonly limit: MemoLimit;
  /** The memo as it prints. */
  readonly memo: string;
  /** Whether a character was replaced, put together or left out. */
  readonly replaced: boolean;
}

/** What is given to `passbook_memo`. */
export interface PassbookMemoInput {
  /** What it is to say. */
  readonly text: string;
  /** The channel, which has its limit; `firm_banking` when neither is given. */
  readonly channel?: "firm_banking" | "open_banking" | "shinhan_file" | null | undefined;
  /** A limit of the host's own; not with `channel`. */
  readonly limit?: MemoLimit | null | undefined;
}

/** Who was paid. */
export interface Payee {
  /** The host's key: one person, one key. */
  readonly id: string;
  /** Name, as registered. */
  readonly name: string;
  /** Resident or foreigner registration number, with or without hyphen. */
  readonly residentNumber: string;
}

/** What the payment gateway says of one payment. */
export interface Payment<A extends Amount = bigint> {
  /** What was paid. */
  readonly amount: A;
  /** The payment. */
  readonly id: string;
  /** What was refunded, refund by refund. */
  readonly cancellations?: readonly Paid<A>[] | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** The part of it without VAT; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** What can still be registered of a payment, in minor units. */
export interface PaymentAmounts<A extends Amount = bigint> {
  /** Of the whole payment. */
  readonly payment: A;
  /** Of its supply value and VAT. */
  readonly supplyWithVat: A;
  /** Of its part without VAT. */
  readonly taxFree: A;
}

/** What can still be registered of a payment after the requested transfer. */
export interface PaymentLeft<A extends Amount = bigint> {
  /** For cancels. */
  readonly cancels: PaymentAmounts<A>;
  /** For orders. */
  readonly orders: PaymentAmounts<A>;
}

/** One payout. */
export interface Payout<A extends Amount = bigint> {
  /** What is remitted. */
  readonly amount: A;
  /** The amounts. */
  readonly amounts: PayoutAmounts<A>;
  /** Every attempt, the first one first. */
  readonly attempts: readonly PayoutAttempt[];
  /** The open balances it settles. */
  readonly carries: readonly string[];
  /** The currency; `KRW` when absent. */
  readonly currency: string;
  /** Its id. */
  readonly id: string;
  /** The lines it settles. */
  readonly lines: readonly string[];
  /** Who is paid. */
  readonly partner: string;
  /** Where it stands. */
  readonly status: "confirmed" | "scheduled" | "prepared" | "processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled";
  /** Where to; nothing when it was paid elsewhere. */
  readonly account?: PaidAccount | null;
  /** When it is to be paid, if it was scheduled. */
  readonly scheduledAt?: string | null;
  /** How tax was withheld; nothing for those it is not withheld from. */
  readonly withholding?: Withholding<A> | null;
}

/** The amounts of a payout, in minor units. */
export interface PayoutAmounts<A extends Amount = bigint> {
  /** What is remitted. */
  readonly amount: A;
  /** What of it are open balances. */
  readonly carriedIn: A;
  /** Income tax withheld. */
  readonly incomeTax: A;
  /** Local income tax withheld. */
  readonly localIncomeTax: A;
  /** Net settlement: lines and open balances. */
  readonly settlement: A;
  /** Its tax-free part. */
  readonly settlementTaxFree: A;
  /** Supply value. */
  readonly supply: A;
  /** VAT. */
  readonly vat: A;
  /** What VAT is not told apart in: the tax-free part, or all of it for those who issue no tax invoice. */
  readonly withoutVat: A;
}

/** An attempt to remit. */
export interface PayoutAttempt {
  /** Its key. */
  readonly key: string;
  /** What became of it. */
  readonly outcome: "pending" | "unknown" | "succeeded" | "failed";
  /** When it began. */
  readonly startedAt: string;
  /** When that was known. */
  readonly endedAt?: string | null | undefined;
  /** Why it failed. */
  readonly reason?: string | null | undefined;
}

/** A payout of the period, in minor units. */
export interface PayoutEntry<A extends Amount = bigint> {
  /** The payout. */
  readonly id: string;
  /** Income tax withheld; 0 when absent. */
  readonly incomeTax: A;
  /** Local income tax withheld; 0 when absent. */
  readonly localIncomeTax: A;
  /** What went to the bank. */
  readonly paid: A;
  /** The day it was paid. */
  readonly paidOn: string;
  /** VAT paid on top of the balance; 0 when absent. */
  readonly vatOnTop: A;
}

/** A payout of the period, in minor units. */
export interface PayoutEntryInput<A extends Amount = bigint> {
  /** The payout. */
  readonly id: string;
  /** What went to the bank. */
  readonly paid: A;
  /** The day it was paid. */
  readonly paidOn: string;
  /** Income tax withheld; 0 when absent. */
  readonly incomeTax?: A | null | undefined;
  /** Local income tax withheld; 0 when absent. */
  readonly localIncomeTax?: A | null | undefined;
  /** VAT paid on top of the balance; 0 when absent. */
  readonly vatOnTop?: A | null | undefined;
}

/** A least amount. */
export interface PayoutMinimum<A extends Amount = bigint> {
  /** The least amount worth paying. */
  readonly amount: A;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
}

/** Who is paid. */
export interface PayoutPartner {
  /** The partner, in the version in force. */
  readonly partner: Partner;
  /** What the bank said about its account; `not_verified` when absent. */
  readonly accountStatus?: "verified" | "verify_failed" | "not_verified" | "verify_error" | "unknown" | null | undefined;
  /** Whether nothing is paid to it for now; false when absent. */
  readonly held?: boolean | null | undefined;
  /** A withholding subject's kind of income; `business` when absent. */
  readonly incomeKind?: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty" | null | undefined;
  /** Who withholds from a withholding subject; `payer` when absent. */
  readonly withholdingRole?: "payer" | "agent" | "none" | null | undefined;
}

/** What a batch comes to. */
export interface PayoutPlan<A extends Amount = bigint> {
  /** The batch. */
  readonly batch: string;
  /** New open balances. */
  readonly carries: readonly Carry<A>[];
  /** Nets of zero. */
  readonly closed: readonly ClosedNet<A>[];
  /** What the host does in the same commit. */
  readonly commands: readonly Command<A>[];
  /** Lines that were not chosen. */
  readonly leftOut: readonly string[];
  /** How many lines they settle, those carried over or closed at zero included. */
  readonly lineCount: number;
  /** `agency` or `direct`. */
  readonly method: string;
  /** Its name. */
  readonly name: string;
  /** The day of payment. */
  readonly paidOn: string;
  /** How many payouts. */
  readonly payoutCount: number;
  /** The payouts, by partner and currency. */
  readonly payouts: readonly Payout<A>[];
  /** Open balances that this batch settles. */
  readonly settledCarries: readonly string[];
  /** Counts and amounts by currency and status. */
  readonly stats: readonly PayoutStats<A>[];
  /** Where the batch stands. */
  readonly status: string;
  /** `test`; absent on the live ledger. */
  readonly ledger?: "live" | "test";
  /** Notes about its days; only when there are any. */
  readonly notes?: readonly Note[];
  /** Open balances that stay as they are; absent when there are none. */
  readonly openCarries?: readonly string[];
}

/** What a batch is planned from. */
export interface PayoutPlanInput<A extends Amount = bigint> {
  /** The batch to make. */
  readonly batch: string;
  /** Lines to choose from. */
  readonly lines: readonly (StatementLineInput<A> | StatementLine<A>)[];
  /** Its name. */
  readonly name: string;
  /** The day of payment. */
  readonly paidOn: string;
  /** Everybody concerned. */
  readonly partners: readonly PayoutPartner[];
  /** The calendar that tells whether banks are open on the day of payment; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
  /** Balances that are open, and those that a replaced payout settled. */
  readonly carries?: readonly (CarryInput<A> | Carry<A>)[] | null | undefined;
  /** The lines that are meant; every prepared one when absent. */
  readonly choose?: readonly string[] | null | undefined;
  /** Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself. */
  readonly occasions?: readonly (readonly string[])[] | null | undefined;
  /** Failed payouts that are paid anew, with all of their lines and balances; none when absent. */
  readonly replaces?: readonly (PayoutStateInput<A> | PayoutState<A> | Payout<A>)[] | null | undefined;
  /** The platform's terms. */
  readonly terms?: PayoutTerms<A> | null | undefined;
}

/** A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are. */
export interface PayoutState<A extends Amount = bigint> {
  /** What is remitted. */
  readonly amount: A;
  /** Every attempt, the first one first. */
  readonly attempts: readonly PayoutAttempt[];
  /** The open balances it settles. */
  readonly carries: readonly string[];
  /** The currency; `KRW` when absent. */
  readonly currency: string;
  /** Its id. */
  readonly id: string;
  /** The lines it settles. */
  readonly lines: readonly string[];
  /** Where it stands. */
  readonly status: "confirmed" | "scheduled" | "prepared" | "processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled";
  /** Where it goes, as it was frozen; absent when it was made without an account. */
  readonly account?: RemitAccount | null;
  /** When it is to be paid, if it was scheduled. */
  readonly scheduledAt?: string | null;
}

/** A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are. */
export interface PayoutStateInput<A extends Amount = bigint> {
  /** What is remitted. */
  readonly amount: A;
  /** Its id. */
  readonly id: string;
  /** Where it stands. */
  readonly status: "confirmed" | "scheduled" | "prepared" | "processing" | "unknown" | "succeeded" | "failed" | "stopped" | "cancelled";
  /** Where it goes, as it was frozen; absent when it was made without an account. */
  readonly account?: RemitAccount | null | undefined;
  /** Every attempt, the first one first. */
  readonly attempts?: readonly PayoutAttempt[] | null | undefined;
  /** The open balances it settles. */
  readonly carries?: readonly string[] | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** The lines it settles. */
  readonly lines?: readonly string[] | null | undefined;
  /** When it is to be paid, if it was scheduled. */
  readonly scheduledAt?: string | null | undefined;
}

/** Counts and amounts of the payouts of one currency. */
export interface PayoutStats<A extends Amount = bigint> {
  /** Every status with its tally. */
  readonly byStatus: { readonly [name: string]: Tally<A> };
  /** The currency. */
  readonly currency: string;
  /** Over all statuses. */
  readonly total: Tally<A>;
}

/** The platform's terms of payout. */
export interface PayoutTerms<A extends Amount = bigint> {
  /** What settlement amounts are to a taxable business; `gross` when absent. */
  readonly amountKind?: "gross" | "net" | null | undefined;
  /** Whether withheld tax is deducted; true when absent. */
  readonly deductWithholding?: boolean | null | undefined;
  /** What is held against them; `after_tax` when absent. */
  readonly minimumBasis?: "after_tax" | "before_tax" | null | undefined;
  /** Least amounts, one a currency. */
  readonly minimums?: readonly PayoutMinimum<A>[] | null | undefined;
  /** What becomes of negative nets; `carry_over` when absent. */
  readonly negative?: "carry_over" | "refuse" | null | undefined;
  /** What is exempt by itself, of income that is exempt by occasion: the `payment` (when absent), or each `line`. */
  readonly occasion?: "payment" | "line" | null | undefined;
  /** A table of rates in place of the built-in one. */
  readonly table?: WithholdingTable<A> | null | undefined;
  /** Rounding of VAT; `half_up` inside and `down` on top when absent. */
  readonly vatRounding?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Whether older negative balances lessen the income; `before_carry` (they do not) when absent. */
  readonly withholdingBase?: "before_carry" | "after_carry" | null | undefined;
}

/** A period whose sales are due on one day. */
export interface PeriodDates {
  /** Its first day. */
  readonly from: string;
  /** Its last day, on which it closes. */
  readonly to: string;
}

/** What is given to `portion`. */
export interface PortionInput<A extends Amount = bigint> {
  /** The amount. */
  readonly amount: A;
  /** The rate of it. */
  readonly rate: string;
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** How the portion is rounded; `down` when absent. */
  readonly rounding?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
}

/** Queue every confirmed payout of the batch. */
export interface PreparePayoutsCommand {
  readonly command: "prepare_payouts";
}

/** A row of a table of rates. */
export interface RateRow<A extends Amount = bigint> {
  /** Deemed expense, of the gross; 0 % when absent. */
  readonly expense: string;
  /** First day of payment. */
  readonly from: string;
  /** The kind of income. */
  readonly kind: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty";
  /** The articles of law. */
  readonly law: string;
  /** Local income tax, of the income tax; 10 % when absent. */
  readonly localRate: string;
  /** Income tax, of the base. */
  readonly rate: string;
  /** `enacted`, or `proposed`: listed and never applied; `enacted` when absent. */
  readonly status: "enacted" | "proposed";
  /** Income tax below which nothing is collected; none when absent. */
  readonly collectedFrom?: A | null;
  /** Base up to which an occasion is exempt; none when absent. */
  readonly exemptUpTo?: A | null;
  /** Last day of payment; none when absent. */
  readonly to?: string | null;
}

/** A row of a table of rates. */
export interface RateRowInput<A extends Amount = bigint> {
  /** First day of payment. */
  readonly from: string;
  /** The kind of income. */
  readonly kind: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty";
  /** The articles of law. */
  readonly law: string;
  /** Income tax, of the base. */
  readonly rate: string;
  /** Income tax below which nothing is collected; none when absent. */
  readonly collectedFrom?: A | null | undefined;
  /** Base up to which an occasion is exempt; none when absent. */
  readonly exemptUpTo?: A | null | undefined;
  /** Deemed expense, of the gross; 0 % when absent. */
  readonly expense?: string | null | undefined;
  /** Local income tax, of the income tax; 10 % when absent. */
  readonly localRate?: string | null | undefined;
  /** `enacted`, or `proposed`: listed and never applied; `enacted` when absent. */
  readonly status?: "enacted" | "proposed" | null | undefined;
  /** Last day of payment; none when absent. */
  readonly to?: string | null | undefined;
}

/** The answer of `recommended_withdrawal`. */
export interface RecommendedWithdrawalAnswer<A extends Amount = bigint> {
  /** What the account has. */
  readonly balance: A;
  /** The currency of all amounts. */
  readonly currency: string;
  /** What lines will take. */
  readonly expectedLines: A;
  /** What payouts on their way will take. */
  readonly expectedPayouts: A;
  /** What may be withdrawn. */
  readonly recommended: A;
  /** What the account lacks for everything that is expected. */
  readonly shortage: A;
}

/** What is given to `recommended_withdrawal`. */
export interface RecommendedWithdrawalInput<A extends Amount = bigint> {
  /** What the account has. */
  readonly balance: A;
  /** The day of payment, which decides the rates of tax. */
  readonly paidOn: string;
  /** Balances that are open; none when absent. */
  readonly carries?: readonly (CarryInput<A> | Carry<A>)[] | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** Lines; prepared and cancelled ones are expected to be paid. None when absent. */
  readonly lines?: readonly (StatementLineInput<A> | StatementLine<A>)[] | null | undefined;
  /** Everybody concerned. */
  readonly partners?: readonly PayoutPartner[] | null | undefined;
  /** Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent. */
  readonly payouts?: readonly (PayoutStateInput<A> | PayoutState<A> | Payout<A>)[] | null | undefined;
  /** The platform's terms. */
  readonly terms?: PayoutTerms<A> | null | undefined;
}

/** On which days a cycle settles. */
export interface Recurrence {
  /** `day`, `week`, `month` or `year`. */
  readonly every: string;
  /** Dates of the year, `MM-DD`. */
  readonly dates?: readonly string[] | null | undefined;
  /** Days of the week (`mon` … `sun`) or of the month (1 … 31). */
  readonly days?: readonly unknown[] | null | undefined;
}

/** What every cancel costs. */
export interface RefundCost<A extends Amount = bigint> {
  /** `partner`: charged on the order; `merchant`: told, and in no amount. */
  readonly bearer: "partner" | "merchant";
  /** What it costs: a rate of the payment given back, or a fixed amount for each cancel; VAT inside. */
  readonly fee: Fee<A>;
}

/** The answer of `registration_number`. */
export interface RegistrationNumberAnswer {
  /** Ten digits. */
  readonly number: string;
  /** With hyphens, as people write it. */
  readonly text: string;
}

/** The account a payout is sent to, frozen with it, with its number masked. */
export interface RemitAccount {
  /** The bank's code. */
  readonly bank: string;
  /** The account holder. */
  readonly holder: string;
  /** Stars and the last four digits. */
  readonly maskedNumber?: string | null | undefined;
}

/** Send money, once, under this key. */
export interface RemitCommand<A extends Amount = bigint> {
  /** How much. */
  readonly amount: A;
  readonly command: "remit";
  /** Of what. */
  readonly currency: string;
  /** The key. */
  readonly key: string;
  /** Where to: the account that was frozen with the payout. */
  readonly account?: RemitAccount | null;
}

/** Balances that are open again. */
export interface ReopenCarriesCommand {
  /** The balances. */
  readonly carries: readonly string[];
  readonly command: "reopen_carries";
}

/** Give up these failed payouts first, by the event `replace`. */
export interface ReplacePayoutsCommand {
  readonly command: "replace_payouts";
  /** The payouts. */
  readonly payouts: readonly string[];
}

/** The answer of `resident_number`. */
export interface ResidentNumberAnswer {
  /** `ok`, or `unknown` when the check digit does not fit, as with numbers given since October 2020. */
  readonly check: string;
  /** Whether it is a foreigner's. */
  readonly foreigner: boolean;
  /** Day of birth and the seventh digit; the rest is stars. */
  readonly masked: string;
}

/** What is given to `resident_number`. */
export interface ResidentNumberInput {
  /** The number, with or without hyphen. */
  readonly number: string;
}

/** What is given to `round`. */
export interface RoundInput<A extends Amount = bigint> {
  /** What it is divided by. */
  readonly denominator: A;
  /** What is divided. */
  readonly numerator: A;
  /** How it is rounded. */
  readonly rounding: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor";
}

/** Rounding modes; each has its default when absent. */
export interface Rounding {
  /** Additional fees; `down`. */
  readonly additionalFee?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Discount share; `down`. */
  readonly discountShare?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** VAT inside the payment; `half_up`. */
  readonly paymentVat?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Platform fee; `down`. */
  readonly platformFee?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Settlement; `down`. */
  readonly settlement?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Tax-free part of the settlement; `down`. */
  readonly settlementTaxFree?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** VAT on fees; `down`. */
  readonly vat?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
}

/** Schedule every confirmed payout of the batch. */
export interface SchedulePayoutsCommand {
  /** For when. */
  readonly at: string;
  readonly command: "schedule_payouts";
}

/** Settings of the platform. */
export interface Settings {
  /** Recompute a date moved to or before the start, or the close of its period; true when absent. */
  readonly adjustIfNotAfterStart?: boolean | null | undefined;
  /** Whether a manual transfer may be negative; true when absent. */
  readonly allowNegativeManual?: boolean | null | undefined;
  /** Which settlement the reversal of a partial cancel is taken from; `remaining` when absent. */
  readonly cancelBasis?: "remaining" | "cancelled" | null | undefined;
  /** Settle a cancel no earlier than its order; true when absent. */
  readonly cancelNotBeforeOrder?: boolean | null | undefined;
  /** Real money or a rehearsal; `live` when absent. */
  readonly ledger?: "live" | "test" | null | undefined;
  /** Offset from UTC in minutes, −1080 to 1080; 540 when absent. */
  readonly utcOffsetMinutes?: number | null | undefined;
}

/** What is given to `settle`. */
export interface SettleInput<A extends Amount = bigint> {
  /** The order. */
  readonly order: Order<A>;
}

/** The answer of `settle_many`. */
export interface SettleManyAnswer<A extends Amount = bigint> {
  /** One for each order, in order: its transfer, or its errors. */
  readonly results: readonly Settled<A>[];
}

/** What is given to `settle_many`. */
export interface SettleManyInput<A extends Amount = bigint> {
  /** The orders, each id once. */
  readonly orders: readonly Order<A>[];
}

/** A discount as shared. */
export interface SettledDiscount<A extends Amount = bigint> {
  /** The discount. */
  readonly amount: A;
  /** The policy. */
  readonly policy: string;
  /** Which version of the policy. */
  readonly policyVersion: number;
  /** The partner's share. */
  readonly share: A;
  /** The tax-free part of that share. */
  readonly shareTaxFree: A;
  /** Its tax-free part. */
  readonly taxFree: A;
}

/** An additional fee as charged. */
export interface SettledFee<A extends Amount = bigint> {
  /** The fee. */
  readonly amount: A;
  /** The policy. */
  readonly policy: string;
  /** Which version of the policy. */
  readonly policyVersion: number;
  /** Its VAT, when the partner bears it. */
  readonly vat: A;
}

/** The answer of `settlement_date`. */
export interface SettlementDateAnswer {
  /** Whether the convention gave way to `following`, because it was not after the start or the close. */
  readonly readjusted: boolean;
  /** That date moved to a business day. */
  readonly settlementDate: string;
  /** Start date and lag, or close and offset. */
  readonly target: string;
  /** The recurrence date on or after the target. */
  readonly unadjusted: string;
  /** The period the start fell into; only for a cycle that counts from a close. */
  readonly period?: PeriodDates | null;
}

/** What is given to `settlement_date`. */
export interface SettlementDateInput {
  /** The cycle of the contract. */
  readonly settlementCycle: Cycle;
  /** First day of the cycle. */
  readonly startDate: string;
  /** Recompute a date moved to or before the start, or the close of its period; true when absent. */
  readonly adjustIfNotAfterStart?: boolean | null | undefined;
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** The answer of `simplified_statement`. */
export interface SimplifiedStatementAnswer {
  /** The calendar with its data version. */
  readonly calendar: string;
  /** The names of the columns, A to K. */
  readonly columns: readonly string[];
  /** The months, in order. */
  readonly months: readonly SimplifiedStatementMonth[];
}

/** One payment of a simplified statement. */
export interface SimplifiedStatementEntry<A extends Amount = bigint> {
  /** The code of business income, six digits. */
  readonly incomeCode: number;
  /** Who was paid. */
  readonly payee: Payee;
  /** The payment as it was taxed. */
  readonly withheld: Withheld<A>;
}

/** A file for the tax office. */
export interface SimplifiedStatementFile {
  /** At most 1,000, numbered from 1. */
  readonly rows: readonly SimplifiedStatementRow[];
}

/** What is given to `simplified_statement`. */
export interface SimplifiedStatementInput<A extends Amount = bigint> {
  /** The payments. */
  readonly entries: readonly SimplifiedStatementEntry<A>[];
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** The statement of a month. */
export interface SimplifiedStatementMonth {
  /** That day moved to a business day. */
  readonly dueOn: string;
  /** Its files. */
  readonly files: readonly SimplifiedStatementFile[];
  /** `YYYY-MM`. */
  readonly month: string;
  /** The last day by law. */
  readonly nominal: string;
}

/** One row of a file: one payee, code, kind and rate of a month. */
export interface SimplifiedStatementRow {
  /** The columns A to K, numbers and text, with the whole registration number: keep it as you keep the number. */
  readonly cells: readonly unknown[];
  /** The kind of income. */
  readonly kind: string;
  /** `ok`, or `unknown` when the check digit of the registration number does not fit. */
  readonly numberCheck: string;
  /** Who was paid. */
  readonly payee: string;
}

/** The answer of `split_order`. */
export interface SplitAnswer<A extends Amount = bigint> {
  /** An order for each part, in the order of the parts. */
  readonly orders: readonly Order<A>[];
}

/** An order and its parts. */
export interface SplitInput<A extends Amount = bigint> {
  /** The order. */
  readonly order: Order<A>;
  /** Its parts. */
  readonly parts: readonly SplitPart<A>[];
}

/** One part of a split order. */
export interface SplitPart<A extends Amount = bigint> {
  /** The id of the part's own order. */
  readonly id: string;
  /** The partner it is settled with. */
  readonly partner: string;
  /** Another contract than that partner's default. */
  readonly contract?: string | null | undefined;
  /** The products it takes; exactly one of `products` and `weight`, the same in every part. */
  readonly products?: readonly string[] | null | undefined;
  /** Its weight; exactly one of `products` and `weight`, the same in every part. */
  readonly weight?: A | null | undefined;
}

/** A stage of a settlement. */
export interface Stage {
  /** When it is settled. */
  readonly settlementCycle: Cycle;
  /** Its share of the settlement; every stage but the last has one. */
  readonly share?: string | null | undefined;
}

/** A part of a transfer that is settled in stages. */
export interface StagePart<A extends Amount = bigint> {
  /** Its amounts; the parts add up to the transfer. */
  readonly amounts: Amounts<A>;
  /** The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages. */
  readonly id: string;
  /** The day it is due. */
  readonly settlementDate: string;
}

/** A part of a transfer that is settled in stages. */
export interface StagePartInput<A extends Amount = bigint> {
  /** Its amounts; the parts add up to the transfer. */
  readonly amounts: AmountsInput<A> | Amounts<A>;
  /** The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages. */
  readonly id: string;
  /** The day it is due. */
  readonly settlementDate: string;
}

/** The statement of a partner. */
export interface Statement<A extends Amount = bigint> {
  /** The balance. */
  readonly balance: StatementBalance<A>;
  /** Counts and sums. */
  readonly control: StatementControl<A>;
  /** The currency. */
  readonly currency: string;
  /** Their VAT. */
  readonly feeVat: A;
  /** Platform fee and additional fees. */
  readonly fees: A;
  /** The first day. */
  readonly from: string;
  /** SHA-256 of the canonical text: of what was owed and paid in the period, not of where its lines stand now. */
  readonly hash: string;
  /** Income tax withheld. */
  readonly incomeTax: A;
  /** Local income tax withheld. */
  readonly localIncomeTax: A;
  /** What went to the bank. */
  readonly paid: A;
  /** Whose it is. */
  readonly partner: string;
  /** The payouts, by date and id. */
  readonly payouts: readonly PayoutEntry<A>[];
  /** The lines, by settlement date, contract, kind and id. */
  readonly rows: readonly StatementRow<A>[];
  /** The last day. */
  readonly to: string;
  /** Orders less cancels, amount by amount. */
  readonly totals: Amounts<A>;
  /** VAT paid on top of the balance. */
  readonly vatOnTop: A;
  /** `test`; absent on the live ledger. */
  readonly ledger?: "live" | "test";
}

/** The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing. */
export interface StatementBalance<A extends Amount = bigint> {
  /** Manual lines. */
  readonly adjustments: A;
  /** What stays. */
  readonly carried: A;
  /** Owed after. */
  readonly closing: A;
  /** Held back or excluded, in this period and before. */
  readonly held: A;
  /** Orders less cancels. */
  readonly lines: A;
  /** Owed before. */
  readonly opening: A;
  /** What can be paid now. */
  readonly payable: A;
  /** What the payouts settled: paid less VAT on top. */
  readonly payouts: A;
  /** Tax withheld. */
  readonly tax: A;
}

/** Counts and sums of a statement. */
export interface StatementControl<A extends Amount = bigint> {
  /** How many lines. */
  readonly lines: number;
  /** How many payouts. */
  readonly payouts: number;
  /** The sum of the settlements of all lines, with their signs. */
  readonly total: A;
  /** How many transfers on them. */
  readonly transfers: number;
}

/** What a statement is made of. */
export interface StatementInput<A extends Amount = bigint> {
  /** The first day. */
  readonly from: string;
  /** The lines of the period. */
  readonly lines: readonly (StatementLineInput<A> | StatementLine<A>)[];
  /** Whose statement it is. */
  readonly partner: string;
  /** The last day. */
  readonly to: string;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** The ledger; `live` when absent. */
  readonly ledger?: "live" | "test" | null | undefined;
  /** The closing balance before; 0 when absent. */
  readonly opening?: A | null | undefined;
  /** The part of it that is not to be paid now; 0 when absent. */
  readonly openingHeld?: A | null | undefined;
  /** The payouts of the period; none when absent. */
  readonly payouts?: readonly (PayoutEntryInput<A> | PayoutEntry<A>)[] | null | undefined;
}

/** A statement line. */
export interface StatementLine<A extends Amount = bigint> {
  /** Sums of its transfers' amounts; magnitudes for cancels. */
  readonly amounts: Amounts<A>;
  /** The currency; `KRW` when absent. */
  readonly currency: string;
  /** Its id. */
  readonly id: string;
  /** What the partner is owed by it; negative for cancels. */
  readonly net: A;
  /** The part of that without VAT. */
  readonly netTaxFree: A;
  /** Whose it is. */
  readonly partner: string;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** Where it stands; `prepared` when absent. */
  readonly status: "prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled";
  /** Its transfers; none when absent. */
  readonly transfers: readonly string[];
  /** The kind of its transfers. */
  readonly type: "order" | "order_cancel" | "manual";
  /** The contract; none for manual transfers. */
  readonly contract?: string | null;
  /** First start date among its transfers; none for manual transfers. */
  readonly firstStartDate?: string | null;
  /** Last start date among its transfers; none for manual transfers. */
  readonly lastStartDate?: string | null;
  /** The ledger; `live` when absent. */
  readonly ledger?: "live" | "test";
}

/** A statement line. */
export interface StatementLineInput<A extends Amount = bigint> {
  /** Sums of its transfers' amounts; magnitudes for cancels. */
  readonly amounts: AmountsInput<A> | Amounts<A>;
  /** Its id. */
  readonly id: string;
  /** Whose it is. */
  readonly partner: string;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** The kind of its transfers. */
  readonly type: "order" | "order_cancel" | "manual";
  /** The contract; none for manual transfers. */
  readonly contract?: string | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** First start date among its transfers; none for manual transfers. */
  readonly firstStartDate?: string | null | undefined;
  /** Last start date among its transfers; none for manual transfers. */
  readonly lastStartDate?: string | null | undefined;
  /** The ledger; `live` when absent. */
  readonly ledger?: "live" | "test" | null | undefined;
  /** Where it stands; `prepared` when absent. */
  readonly status?: "prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled" | null | undefined;
  /** Its transfers; none when absent. */
  readonly transfers?: readonly string[] | null | undefined;
}

/** The answer of `statement_lines`. */
export interface StatementLinesAnswer<A extends Amount = bigint> {
  /** The lines that exist with the transfers added, and new ones. */
  readonly lines: readonly StatementLine<A>[];
}

/** What is given to `statement_lines`. */
export interface StatementLinesInput<A extends Amount = bigint> {
  /** Transfers that are on no line yet. */
  readonly transfers: readonly (TransferSummary<A> | OrderTransfer<A> | OrderCancel<A> | ManualTransfer<A>)[];
  /** Lines that exist; none when absent. */
  readonly lines?: readonly (StatementLineInput<A> | StatementLine<A>)[] | null | undefined;
}

/** One line of a statement, with signs. */
export interface StatementRow<A extends Amount = bigint> {
  /** Its amounts; negative for cancels. */
  readonly amounts: Amounts<A>;
  /** The line. */
  readonly line: string;
  /** What a formula of the user's own deducts beyond the amounts named. */
  readonly otherDeductions: A;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** Where the line stands now; not part of the hash. */
  readonly status: "prepared" | "withheld" | "excluded" | "confirmed" | "scheduled" | "in_payout" | "paid_out" | "carried_over" | "failed" | "cancelled";
  /** Its transfers. */
  readonly transfers: readonly string[];
  /** The kind of its transfers. */
  readonly type: "order" | "order_cancel" | "manual";
  /** The contract. */
  readonly contract?: string | null;
  /** First start date among its transfers; none for manual transfers. */
  readonly firstStartDate?: string | null;
  /** Last start date among its transfers; none for manual transfers. */
  readonly lastStartDate?: string | null;
}

/** The answer of `status`. */
export interface StatusAnswer {
  /** `scheduled`, `in_process` or `settled`. */
  readonly status: string;
}

/** What is given to `status`. */
export interface StatusInput {
  /** Today. */
  readonly asOf: string;
  /** The day the money is due. */
  readonly settlementDate: string;
  /** First day of the cycle; absent for manual transfers. */
  readonly startDate?: string | null | undefined;
}

/** One step of a calculation. */
export interface Step<A extends Amount = bigint> {
  /** The amount's name, or `userFormulas.` and the key. */
  readonly component: string;
  /** The value before rounding: a decimal, or a fraction such as `100/3`. */
  readonly exact: string;
  /** The numbers that went in, by name; a rate is percent text, an amount an integer as text. */
  readonly operands: { readonly [name: string]: string };
  /** What was done: `given`, `times`, `portion`, `fixed`, `vat_on_fee`, `vat_inside`, `settlement`, `tax_free_ratio`, `formula`. */
  readonly operation: string;
  /** Which part of the transfer record: `amounts`, `orderLevel`, `lines[0].amounts`. */
  readonly place: string;
  /** The amount. */
  readonly result: A;
  /** The policy, for amounts made by one. */
  readonly policy?: string | null;
  /** The rounding mode, where rounding applies. */
  readonly rounding?: string | null;
}

/** How many payouts, and how much. */
export interface Tally<A extends Amount = bigint> {
  /** How much in all. */
  readonly amount: A;
  /** How many. */
  readonly count: number;
}

/** The tax shown on a line. */
export interface TaxShare<A extends Amount = bigint> {
  /** Income tax. */
  readonly incomeTax: A;
  /** Local income tax. */
  readonly localIncomeTax: A;
}

/** The answer of `transfer_move`. */
export interface TransferMoveAnswer {
  /** Always true: what is not allowed is an error. */
  readonly allowed: boolean;
}

/** What is given to `transfer_move`. */
export interface TransferMoveInput {
  /** What is to be done with it. */
  readonly move: "delete" | "edit";
  /** Where the transfer stands. */
  readonly status: "scheduled" | "in_process" | "settled" | "payout_confirmed" | "in_payout" | "paid_out" | "carried_over";
  /** Ids of the cancels of its order; none when absent. */
  readonly cancels?: readonly string[] | null | undefined;
}

/** A transfer of any kind, as `settle`, `cancel` and `manual_transfer` answer it or as a host keeps it. */
export interface TransferSummary<A extends Amount = bigint> {
  /** Its amounts; magnitudes for a cancel. */
  readonly amounts: AmountsInput<A> | Amounts<A>;
  /** The partner. */
  readonly partner: string;
  /** The day it is due. */
  readonly settlementDate: string;
  /** The kind. */
  readonly type: "order" | "order_cancel" | "manual";
  /** The contract; not of a manual transfer. */
  readonly contract?: string | null | undefined;
  /** The currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** Its id; an order transfer may give `order` instead. */
  readonly id?: string | null | undefined;
  /** The ledger; `live` when absent. */
  readonly ledger?: "live" | "test" | null | undefined;
  /** A note. */
  readonly memo?: string | null | undefined;
  /** The order of an order transfer, which is its id. Not needed of a cancel. */
  readonly order?: string | null | undefined;
  /** The payment. */
  readonly payment?: string | null | undefined;
  /** Its parts, where it is settled in stages. */
  readonly stages?: readonly (StagePartInput<A> | StagePart<A>)[] | null | undefined;
  /** First day of its cycle; not of a manual transfer. */
  readonly startDate?: string | null | undefined;
}

/** A formula of the user's own. */
export interface UserFormula {
  /** The text. */
  readonly formula: string;
  /** Letters, digits and `_`. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** How its result is rounded; `down` when absent. */
  readonly rounding?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
}

/** The answer of `vat_split`. */
export interface VatSplitAnswer<A extends Amount = bigint> {
  /** Supply (공급가액). */
  readonly supply: A;
  /** Tax-free part (면세). */
  readonly taxFree: A;
  /** VAT (부가세). */
  readonly vat: A;
}

/** What is given to `vat_split`. */
export interface VatSplitInput<A extends Amount = bigint> {
  /** The amount, VAT included. */
  readonly amount: A;
  /** Currency; `KRW` when absent. */
  readonly currency?: string | null | undefined;
  /** How the VAT is rounded; `half_up` when absent. */
  readonly rounding?: "down" | "up" | "half_up" | "half_down" | "half_even" | "ceiling" | "floor" | null | undefined;
  /** Its tax-free part; 0 when absent. */
  readonly taxFree?: A | null | undefined;
}

/** What a change does to the timeline of a contract, policy, partner or parameter; the host keeps the values. */
export interface VersionsAnswer {
  /** First days of the versions, in order; null for one in force since ever. */
  readonly versions: readonly (string | null)[];
  /** First day of the archive. */
  readonly archivedFrom?: string | null;
  /** The number of the scheduled version. */
  readonly scheduled?: number | null;
}

/** A payment as it was taxed, from the answer of `withhold`. */
export interface Withheld<A extends Amount = bigint> {
  /** What was paid before tax. */
  readonly gross: A;
  /** Income tax. */
  readonly incomeTax: A;
  /** The kind of income. */
  readonly kind: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty";
  /** Local income tax. */
  readonly localIncomeTax: A;
  /** The day of payment. */
  readonly paidOn: string;
  /** The rate of income tax; default that of the built-in table on the day of payment. */
  readonly rate?: string | null | undefined;
}

/** A payment that tax was withheld from. */
export interface WithheldPayment<A extends Amount = bigint> {
  /** Who was paid. */
  readonly payee: string;
  /** The payment as it was taxed. */
  readonly withheld: Withheld<A>;
}

/** What is given to `withhold`. */
export interface WithholdInput<A extends Amount = bigint> {
  /** The kind of income. */
  readonly kind: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty";
  /** The day of payment. */
  readonly paidOn: string;
  /** Currency; `KRW`, and nothing else. */
  readonly currency?: string | null | undefined;
  /** What is paid before tax; exactly one of `gross` and `occasions`. */
  readonly gross?: A | null | undefined;
  /** What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`. */
  readonly occasions?: readonly A[] | null | undefined;
  /** Rates of the host's own; the built-in ones when absent. */
  readonly table?: WithholdingTable<A> | null | undefined;
}

/** What is withheld from one payment. */
export interface Withholding<A extends Amount = bigint> {
  /** What is taxed. */
  readonly base: A;
  /** What is paid before tax. */
  readonly gross: A;
  /** Income tax. */
  readonly incomeTax: A;
  /** The kind of income. */
  readonly kind: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty";
  /** The articles of law. */
  readonly law: string;
  /** Local income tax. */
  readonly localIncomeTax: A;
  /** Local income tax, of the income tax. */
  readonly localRate: string;
  /** What the payee gets. */
  readonly net: A;
  /** The day of payment. */
  readonly paidOn: string;
  /** Income tax, of the base. */
  readonly rate: string;
  /** Why: `taxed`, `below_small_amount`, `exempt_per_occasion`, `nothing_to_tax`. */
  readonly reason: "taxed" | "below_small_amount" | "exempt_per_occasion" | "nothing_to_tax";
  /** The table with its version. */
  readonly table: string;
  /** Both. */
  readonly total: A;
}

/** The answer of `withholding_due`. */
export interface WithholdingDueAnswer<A extends Amount = bigint> {
  /** The calendar with its data version. */
  readonly calendar: string;
  /** The months, in order. */
  readonly months: readonly WithholdingDueMonth<A>[];
}

/** What is given to `withholding_due`. */
export interface WithholdingDueInput<A extends Amount = bigint> {
  /** The payments. */
  readonly payments: readonly WithheldPayment<A>[];
  /** The calendar; Korea's when absent. */
  readonly calendar?: Calendar | null | undefined;
}

/** What is due of one kind of income. */
export interface WithholdingDueKind<A extends Amount = bigint> {
  /** What they were paid before tax. */
  readonly gross: A;
  /** Income tax. */
  readonly incomeTax: A;
  /** The kind of income. */
  readonly kind: string;
  /** Local income tax. */
  readonly localIncomeTax: A;
  /** How many were paid. */
  readonly payees: number;
}

/** What is due for a month. */
export interface WithholdingDueMonth<A extends Amount = bigint> {
  /** That day moved to a business day. */
  readonly dueOn: string;
  /** Income tax, to the national tax office. */
  readonly incomeTax: A;
  /** By kind of income. */
  readonly kinds: readonly WithholdingDueKind<A>[];
  /** Local income tax, to the municipality. */
  readonly localIncomeTax: A;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The tenth of the next month. */
  readonly nominal: string;
}

/** The answer of `withholding_rates`. */
export interface WithholdingRatesAnswer<A extends Amount = bigint> {
  /** Its rows, proposals included. */
  readonly rows: readonly RateRow<A>[];
  /** The table with its data version. */
  readonly table: string;
}

/** What is given to `withholding_rates`. */
export interface WithholdingRatesInput<A extends Amount = bigint> {
  /** Rows of this kind of income only. */
  readonly kind?: "business" | "business_other" | "business_foreign_athlete" | "service_charge" | "other_sixty_percent_expense" | "other_no_expense" | "nonresident_personal_service" | "nonresident_royalty" | null | undefined;
  /** A table of the host's own; the built-in one when absent. */
  readonly table?: WithholdingTable<A> | null | undefined;
}

/** A table of rates of the host's own, in place of the built-in one. */
export interface WithholdingTable<A extends Amount = bigint> {
  /** Its name, which every answer repeats. */
  readonly name: string;
  /** Its rows. */
  readonly rows: readonly (RateRowInput<A> | RateRow<A>)[];
}

/** What the host is to do, by `command`. */
export type Command<A extends Amount = bigint> = RemitCommand<A> | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand;

/** The answer to one order of a batch. */
export type Settled<A extends Amount = bigint> = OrderTransfer<A> | Errors;

/** Checks an account number, and masks it. */
export function accountNumber(input: AccountNumberInput): AccountNumberAnswer;

/** The day that many business days later; earlier for a negative count. */
export function addBusinessDays(input: AddBusinessDaysInput): DateAnswer;

/** A date moved to a business day by a convention. */
export function adjust(input: AdjustInput): DateAnswer;

/** A total split by weights: largest remainder, ties to the earlier part, nothing lost. */
export function allocate(input: AllocateInput, options?: Options<"bigint">): AllocateAnswer;

/** A total split by weights: largest remainder, ties to the earlier part, nothing lost. */
export function allocate(input: AllocateInput<number>, options: Options<"number">): AllocateAnswer<number>;

/** Tokens, result type and problems of a formula, however unfinished the text is. */
export function analyzeFormula(input: AnalyzeFormulaInput, options?: Options<"bigint">): AnalyzeFormulaAnswer;

/** Tokens, result type and problems of a formula, however unfinished the text is. */
export function analyzeFormula(input: AnalyzeFormulaInput<number>, options: Options<"number">): AnalyzeFormulaAnswer;

/** A payout's tax shown on its lines, for display only. */
export function attributeWithholding(input: AttributeWithholdingInput, options?: Options<"bigint">): AttributeWithholdingAnswer;

/** A payout's tax shown on its lines, for display only. */
export function attributeWithholding(input: AttributeWithholdingInput<number>, options: Options<"number">): AttributeWithholdingAnswer<number>;

/** A bank by its code or word. */
export function bank(input: BankInput): BankAnswer;

/** Counts and amounts of the payouts of a batch, by currency and status. */
export function batchStats(input: BatchStatsInput, options?: Options<"bigint">): BatchStatsAnswer;

/** Counts and amounts of the payouts of a batch, by currency and status. */
export function batchStats(input: BatchStatsInput<number>, options: Options<"number">): BatchStatsAnswer<number>;

/**
 * Counts and amounts of the payouts of a batch, by currency and status.
 * As the call without `Async`; the engine works off the main thread.
 */
export function batchStatsAsync(input: BatchStatsInput, options?: Options<"bigint">): Promise<BatchStatsAnswer>;

/**
 * Counts and amounts of the payouts of a batch, by currency and status.
 * As the call without `Async`; the engine works off the main thread.
 */
export function batchStatsAsync(input: BatchStatsInput<number>, options: Options<"number">): Promise<BatchStatsAnswer<number>>;

/** Whether banks are open on a day, and its neighbours. */
export function businessDay(input: DayInput): BusinessDayAnswer;

/** The codes of business income (업종코드) with their names. */
export function businessIncomeCodes(input?: BusinessIncomeCodesInput): BusinessIncomeCodesAnswer;

/** The versions of the calculator, after a change when one is asked for, and what changed when. */
export function calculatorVersions(input: CalculatorVersionsInput): CalculatorVersionsAnswer;

/** What a change does to the timeline of a contract, policy, partner or parameter. */
export function changeVersions(input: ChangeVersionsInput): VersionsAnswer;

/** Checks a calculator and writes out its defaults and its sequence; saves nothing. */
export function checkCalculator(input: CheckCalculatorInput): Calculator;

/** Whether a transfer fits into its payment beside those recorded, and what is left then. */
export function checkPayment(input: CheckPaymentInput, options?: Options<"bigint">): CheckPaymentAnswer;

/** Whether a transfer fits into its payment beside those recorded, and what is left then. */
export function checkPayment(input: CheckPaymentInput<number>, options: Options<"number">): CheckPaymentAnswer<number>;

/** Whether a transfer is new, or the very same as the one recorded under its id. */
export function checkRecorded(input: CheckRecordedInput, options?: Options<"bigint">): CheckRecordedAnswer;

/** Whether a transfer is new, or the very same as the one recorded under its id. */
export function checkRecorded(input: CheckRecordedInput<number>, options: Options<"number">): CheckRecordedAnswer;

/** Whether a batch may be paid at an instant: the hours banks keep, and the batches that wait. */
export function checkSchedule(input: CheckScheduleInput): CheckScheduleAnswer;

/** The civil date of an instant. */
export function civilDate(input: CivilDateInput): DateAnswer;

/** Names that fit at a position of a formula. */
export function completeFormula(input: CompleteFormulaInput, options?: Options<"bigint">): CompleteFormulaAnswer;

/** Names that fit at a position of a formula. */
export function completeFormula(input: CompleteFormulaInput<number>, options: Options<"number">): CompleteFormulaAnswer;

/** Records a batch that was paid elsewhere and already; needs no accounts, takes any currency. */
export function completePayouts(input: PayoutPlanInput, options?: Options<"bigint">): PayoutPlan;

/** Records a batch that was paid elsewhere and already; needs no accounts, takes any currency. */
export function completePayouts(input: PayoutPlanInput<number>, options: Options<"number">): PayoutPlan<number>;

/**
 * Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
 * As the call without `Async`; the engine works off the main thread.
 */
export function completePayoutsAsync(input: PayoutPlanInput, options?: Options<"bigint">): Promise<PayoutPlan>;

/**
 * Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
 * As the call without `Async`; the engine works off the main thread.
 */
export function completePayoutsAsync(input: PayoutPlanInput<number>, options: Options<"number">): Promise<PayoutPlan<number>>;

/** Checks the form of a corporation number. */
export function corporationNumber(input: NumberInput): CorporationNumberAnswer;

/** A formula with given values: exact, rounded, and as it prints in a trace. */
export function evaluateFormula(input: EvaluateFormulaInput, options?: Options<"bigint">): EvaluateFormulaAnswer;

/** A formula with given values: exact, rounded, and as it prints in a trace. */
export function evaluateFormula(input: EvaluateFormulaInput<number>, options: Options<"number">): EvaluateFormulaAnswer<number>;

/** The variables and functions of formulas, with Korean names, types and meaning. */
export function formulaNames(input?: FormulaNamesInput): FormulaNamesAnswer;

/** A decimal in major units as an amount. */
export function money(input: MoneyInput, options?: Options<"bigint">): MoneyAnswer;

/** A decimal in major units as an amount. */
export function money(input: MoneyInput, options: Options<"number">): MoneyAnswer<number>;

/** What an event does to a remittance, and what the host does then. */
export function moveAccountTransfer(input: MoveAccountTransferInput, options?: Options<"bigint">): MoveAccountTransferAnswer;

/** What an event does to a remittance, and what the host does then. */
export function moveAccountTransfer(input: MoveAccountTransferInput<number>, options: Options<"number">): MoveAccountTransferAnswer<number>;

/** What an event does to a batch, and what the host does then. */
export function moveBatch(input: MoveBatchInput, options?: Options<"bigint">): MoveBatchAnswer;

/** What an event does to a batch, and what the host does then. */
export function moveBatch(input: MoveBatchInput, options: Options<"number">): MoveBatchAnswer<number>;

/** What an event does to a statement line. */
export function moveLine(input: MoveLineInput): MoveLineAnswer;

/** What an event does to a payout, and what the host does then. */
export function movePayout(input: MovePayoutInput, options?: Options<"bigint">): MovePayoutAnswer;

/** What an event does to a payout, and what the host does then. */
export function movePayout(input: MovePayoutInput<number>, options: Options<"number">): MovePayoutAnswer<number>;

/** A memo as it prints in a bank book. */
export function passbookMemo(input: PassbookMemoInput): PassbookMemoAnswer;

/** A batch of payouts from statement lines and open balances: who is paid what, and what is carried over. */
export function planPayouts(input: PayoutPlanInput, options?: Options<"bigint">): PayoutPlan;

/** A batch of payouts from statement lines and open balances: who is paid what, and what is carried over. */
export function planPayouts(input: PayoutPlanInput<number>, options: Options<"number">): PayoutPlan<number>;

/**
 * A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
 * As the call without `Async`; the engine works off the main thread.
 */
export function planPayoutsAsync(input: PayoutPlanInput, options?: Options<"bigint">): Promise<PayoutPlan>;

/**
 * A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
 * As the call without `Async`; the engine works off the main thread.
 */
export function planPayoutsAsync(input: PayoutPlanInput<number>, options: Options<"number">): Promise<PayoutPlan<number>>;

/** A rate of an amount, exact and rounded. */
export function portion(input: PortionInput, options?: Options<"bigint">): ExactAnswer;

/** A rate of an amount, exact and rounded. */
export function portion(input: PortionInput<number>, options: Options<"number">): ExactAnswer<number>;

/** What may be withdrawn from the payout account. */
export function recommendedWithdrawal(input: RecommendedWithdrawalInput, options?: Options<"bigint">): RecommendedWithdrawalAnswer;

/** What may be withdrawn from the payout account. */
export function recommendedWithdrawal(input: RecommendedWithdrawalInput<number>, options: Options<"number">): RecommendedWithdrawalAnswer<number>;

/** Checks a business registration number. */
export function registrationNumber(input: NumberInput): RegistrationNumberAnswer;

/** Checks a resident or foreigner registration number, and masks it. */
export function residentNumber(input: ResidentNumberInput): ResidentNumberAnswer;

/** A fraction rounded by a named mode. */
export function round(input: RoundInput, options?: Options<"bigint">): ExactAnswer;

/** A fraction rounded by a named mode. */
export function round(input: RoundInput<number>, options: Options<"number">): ExactAnswer<number>;

/** The settlement date of a start date. */
export function settlementDate(input: SettlementDateInput): SettlementDateAnswer;

/** The simplified statements (간이지급명세서) of all months, ready for the tax office. */
export function simplifiedStatement(input: SimplifiedStatementInput, options?: Options<"bigint">): SimplifiedStatementAnswer;

/** The simplified statements (간이지급명세서) of all months, ready for the tax office. */
export function simplifiedStatement(input: SimplifiedStatementInput<number>, options: Options<"number">): SimplifiedStatementAnswer;

/**
 * The simplified statements (간이지급명세서) of all months, ready for the tax office.
 * As the call without `Async`; the engine works off the main thread.
 */
export function simplifiedStatementAsync(input: SimplifiedStatementInput, options?: Options<"bigint">): Promise<SimplifiedStatementAnswer>;

/**
 * The simplified statements (간이지급명세서) of all months, ready for the tax office.
 * As the call without `Async`; the engine works off the main thread.
 */
export function simplifiedStatementAsync(input: SimplifiedStatementInput<number>, options: Options<"number">): Promise<SimplifiedStatementAnswer>;

/** An order taken apart among partners; the parts sum to it, amount by amount. */
export function splitOrder(input: SplitInput, options?: Options<"bigint">): SplitAnswer;

/** An order taken apart among partners; the parts sum to it, amount by amount. */
export function splitOrder(input: SplitInput<number>, options: Options<"number">): SplitAnswer<number>;

/**
 * An order taken apart among partners; the parts sum to it, amount by amount.
 * As the call without `Async`; the engine works off the main thread.
 */
export function splitOrderAsync(input: SplitInput, options?: Options<"bigint">): Promise<SplitAnswer>;

/**
 * An order taken apart among partners; the parts sum to it, amount by amount.
 * As the call without `Async`; the engine works off the main thread.
 */
export function splitOrderAsync(input: SplitInput<number>, options: Options<"number">): Promise<SplitAnswer<number>>;

/** The statement of a partner for a period. */
export function statement(input: StatementInput, options?: Options<"bigint">): Statement;

/** The statement of a partner for a period. */
export function statement(input: StatementInput<number>, options: Options<"number">): Statement<number>;

/**
 * The statement of a partner for a period.
 * As the call without `Async`; the engine works off the main thread.
 */
export function statementAsync(input: StatementInput, options?: Options<"bigint">): Promise<Statement>;

/**
 * The statement of a partner for a period.
 * As the call without `Async`; the engine works off the main thread.
 */
export function statementAsync(input: StatementInput<number>, options: Options<"number">): Promise<Statement<number>>;

/** Transfers gathered into statement lines. */
export function statementLines(input: StatementLinesInput, options?: Options<"bigint">): StatementLinesAnswer;

/** Transfers gathered into statement lines. */
export function statementLines(input: StatementLinesInput<number>, options: Options<"number">): StatementLinesAnswer<number>;

/**
 * Transfers gathered into statement lines.
 * As the call without `Async`; the engine works off the main thread.
 */
export function statementLinesAsync(input: StatementLinesInput, options?: Options<"bigint">): Promise<StatementLinesAnswer>;

/**
 * Transfers gathered into statement lines.
 * As the call without `Async`; the engine works off the main thread.
 */
export function statementLinesAsync(input: StatementLinesInput<number>, options: Options<"number">): Promise<StatementLinesAnswer<number>>;

/** The status of a transfer on a day. */
export function status(input: StatusInput): StatusAnswer;

/** Whether a transfer may be deleted or edited. */
export function transferMove(input: TransferMoveInput): TransferMoveAnswer;

/** An amount taken apart into supply, VAT and tax-free part. */
export function vatSplit(input: VatSplitInput, options?: Options<"bigint">): VatSplitAnswer;

/** An amount taken apart into supply, VAT and tax-free part. */
export function vatSplit(input: VatSplitInput<number>, options: Options<"number">): VatSplitAnswer<number>;

/** The tax of one payment to one payee of one kind of income. */
export function withhold(input: WithholdInput, options?: Options<"bigint">): Withholding;

/** The tax of one payment to one payee of one kind of income. */
export function withhold(input: WithholdInput<number>, options: Options<"number">): Withholding<number>;

/** What is due to the tax offices, by month. */
export function withholdingDue(input: WithholdingDueInput, options?: Options<"bigint">): WithholdingDueAnswer;

/** What is due to the tax offices, by month. */
export function withholdingDue(input: WithholdingDueInput<number>, options: Options<"number">): WithholdingDueAnswer<number>;

/**
 * What is due to the tax offices, by month.
 * As the call without `Async`; the engine works off the main thread.
 */
export function withholdingDueAsync(input: WithholdingDueInput, options?: Options<"bigint">): Promise<WithholdingDueAnswer>;

/**
 * What is due to the tax offices, by month.
 * As the call without `Async`; the engine works off the main thread.
 */
export function withholdingDueAsync(input: WithholdingDueInput<number>, options: Options<"number">): Promise<WithholdingDueAnswer<number>>;

/** The rows of a table of rates, proposals included. */
export function withholdingRates(input?: WithholdingRatesInput, options?: Options<"bigint">): WithholdingRatesAnswer;

/** The rows of a table of rates, proposals included. */
export function withholdingRates(input: undefined | WithholdingRatesInput<number>, options: Options<"number">): WithholdingRatesAnswer<number>;

/** The calls that need a book. */
export interface BookCalls<A extends Amount = bigint> {
  /** The reversal of a cancel, after the earlier cancels of the same order. */
  cancel(input: CancelInput<A>): OrderCancel<A>;
  /** The transfer of an order with every step of its calculation. */
  explain(input: ExplainInput<A>): Explanation<A>;
  /** The reversal of a cancel with what was left before and after. */
  explainCancel(input: CancelInput<A>): CancelExplanation<A>;
  /** A transfer set by hand, checked against the book. */
  manualTransfer(input: ManualTransferInput<A>): ManualTransfer<A>;
  /** What an order owes its partner, and on which day. */
  settle(input: SettleInput<A>): OrderTransfer<A>;
  /** Settles many orders; each has its own answer. */
  settleMany(input: SettleManyInput<A>): SettleManyAnswer<A>;
  /**
   * Settles many orders; each has its own answer.
   * As the call without `Async`; the engine works off the main thread.
   */
  settleManyAsync(input: SettleManyInput<A>): Promise<SettleManyAnswer<A>>;
}
