// Wrong input at the border: faults come as data.

package io.github.jeongsan

import java.math.BigDecimal
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs

/** Whatever is wrong with an input, its fault comes as data. */
class WrongInputTest {
    private fun refused(call: String, document: String) = assertFailsWith<JeongsanException> { Jeongsan.call(call, document) }

    private fun refusedOrder(fields: String) = assertFailsWith<JeongsanException> {
        PolicyBook(book).call("settle", """{"order": {"id": "o", "partner": "farm", $fields}}""")
    }

    private fun at(fault: JeongsanException) = Pair(fault.code, fault.at)

    @Test
    fun `a missing field`() {
        val fault = refused("vat_split", "{}")
        assertEquals(Pair("missing_field", "$"), at(fault))
        assertEquals(mapOf<String, Any>("field" to "amount"), fault.detail)
    }

    @Test
    fun `a wrong type`() {
        assertEquals(Pair("wrong_type", "$.amount"), at(refused("vat_split", """{"amount": true}""")))
        assertEquals(Pair("wrong_type", "$.order.lines"), at(refusedOrder(""""startDate": "2023-08-11", "lines": "none"""")))
    }

    @Test
    fun `a number beyond the range keeps its digits`() {
        val fault = refused("vat_split", """{"amount": 9007199254740993}""")
        assertEquals(Pair("amount_out_of_range", "$.amount"), at(fault))
        assertEquals(9_007_199_254_740_993L, fault.detail["amount"])
        assertIs<InvalidValueException>(fault)
        assertEquals(fault.detail, assertFailsWith<JeongsanException> { Jeongsan.vatSplit(9_007_199_254_740_993) }.detail)
        assertEquals("amount_out_of_range", assertFailsWith<JeongsanException> { Jeongsan.vatSplit(Long.MIN_VALUE) }.code)
        val beyond = refused("vat_split", """{"amount": 9223372036854775808}""")
        assertEquals(Pair("amount_out_of_range", "$.amount"), at(beyond))
        assertEquals(BigDecimal("9223372036854775808"), BigDecimal("${beyond.detail["amount"]}"))
    }

    @Test
    fun `not a number`() {
        val fault = refused("vat_split", """{"amount": NaN}""")
        assertEquals(Pair("malformed_json", "$"), at(fault))
        assertIs<Long>(fault.detail["column"])
        val contract = book.contracts!!.single()
        val cycle = contract.settlementCycle!!.copy(recurrence = Recurrence(every = "month", days = listOf(Double.NaN)))
        val faulty = book.copy(contracts = listOf(contract.copy(settlementCycle = cycle)))
        val typed = assertFailsWith<JeongsanException> { PolicyBook(faulty) }
        assertEquals(Pair("invalid_recurrence", "$.contracts[0].settlementCycle.recurrence.days[0]"), at(typed))
    }

    @Test
    fun `what JSON has no form for is no text`() {
        for (alien in listOf(Double.NaN, Any(), 'x')) {
            val values = mapOf("PAYMENT_METHOD" to alien)
            val formula = "if(PAYMENT_METHOD == \"card\", 1, 2)"
            assertFailsWith<JeongsanException>("$alien") {
                Jeongsan.evaluateFormula(formula = formula, kind = FormulaKind.PLATFORM_FEE, values = values)
            }
        }
    }

    @Test
    fun `an amount with a fraction`() {
        assertEquals(Pair("not_an_integer", "$.order.amount"), at(refusedOrder(""""amount": 10.5, "startDate": "2023-08-11"""")))
        assertEquals(Pair("not_an_integer", "$.order.amount"), at(refusedOrder(""""amount": 1e3, "startDate": "2023-08-11"""")))
    }

    @Test
    fun `a date with a time`() {
        val fault = refusedOrder(""""amount": 1000, "startDate": "2023-08-11T00:00:00Z"""")
        assertEquals(Pair("invalid_date", "$.order.startDate"), at(fault))
    }

    @Test
    fun `null for a list`() {
        val fault = assertFailsWith<JeongsanException> { PolicyBook(book).call("settle_many", """{"orders": null}""") }
        assertEquals(Pair("wrong_type", "$.orders"), at(fault))
        assertEquals("null", fault.detail["found"])
    }

    @Test
    fun `a percentage taken for a part of one`() {
        val fault = assertFailsWith<JeongsanException> { Jeongsan.portion(1_000, BigDecimal("3.3")) }
        assertEquals(Pair("rate_out_of_range", "$.rate"), at(fault))
        assertEquals("330%", fault.detail["rate"])
    }

    @Test
    fun `half a character`() {
        assertEquals(Pair("malformed_json", "$"), at(refused("bank", "{\"bank\": \"\ud83d\"}")))
        assertEquals("malformed_json", assertFailsWith<JeongsanException> { Jeongsan.bank("\ude00") }.code)
        assertEquals("unknown_call", refused("\ud83d", "{}").code)
        assertEquals("malformed_json", assertFailsWith<JeongsanException> { PolicyBook("\ud83d") }.code)
    }

    @Test
    fun `an unknown call`() {
        val fault = refused("vat_spilt", "{}")
        assertEquals(Pair("unknown_call", "$"), at(fault))
        assertEquals("DocumentException: unknown_call: ${fault.message} at `$`", fault.toString())
    }

    @Test
    fun `all faults of a book are told`() {
        val partner = book.partners!!.single()
        val faulty = book.copy(partners = listOf(partner.copy(defaultContract = "none"), partner.copy(id = "other", name = "")))
        val fault = assertFailsWith<JeongsanException> { PolicyBook(faulty) }
        assertEquals(2, fault.errors.size, "${fault.errors}")
        assertEquals(fault.errors.first().code, fault.code)
    }

    @Test
    fun `a book that was closed`() {
        val closed = PolicyBook(book).apply { close() }
        assertFailsWith<IllegalStateException> { closed.settle(order("o")) }
    }
}
