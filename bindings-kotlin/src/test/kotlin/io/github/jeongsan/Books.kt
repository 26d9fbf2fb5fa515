// The book that the tests share.

package io.github.jeongsan

import java.math.BigDecimal
import java.time.LocalDate

/** A book of one contract and one partner. */
internal val book = Book(
    contracts = listOf(
        Contract(
            id = "standard",
            name = "Standard",
            platformFee = Fee(rate = BigDecimal("0.1")),
            platformFeeVatBearer = Bearer.PARTNER,
            settlementCycle = Cycle(
                convention = BusinessDayConvention.PRECEDING,
                lagDays = 2,
                recurrence = Recurrence(every = "month", days = listOf(15, 31)),
            ),
        ),
    ),
    partners = listOf(
        Partner(id = "farm", name = "Hana Farm", defaultContract = "standard", type = PartnerType(kind = "non_withholding")),
    ),
)

internal fun order(id: String, amount: Long = 10_000) =
    Order(id = id, partner = "farm", amount = amount, startDate = LocalDate.of(2023, 8, 11))
