/** A command-line admin: what a partner gets in a month, and why an order came to its amount. */

import io.github.jeongsan.Book
import io.github.jeongsan.Errors
import io.github.jeongsan.JeongsanException
import io.github.jeongsan.Language
import io.github.jeongsan.Order
import io.github.jeongsan.OrderTransfer
import io.github.jeongsan.PolicyBook
import java.io.File
import java.time.YearMonth
import kotlin.system.exitProcess
import kotlinx.serialization.json.Json

private const val USAGE = "usage: kotlin-admin FOLDER month PARTNER YYYY-MM | kotlin-admin FOLDER why ORDER [en|ko]"

/** The folder's policies, partners and orders. */
private class Office(folder: File) {
    val orders: List<Order> = folder.resolve("orders-sample.jsonl").readLines().map { Json.decodeFromString(it) }

    val book: PolicyBook = run {
        val policies = Json.decodeFromString<Book>(folder.resolve("policies.json").readText())
        val partners = Json.decodeFromString<Book>(folder.resolve("partners.json").readText())
        PolicyBook(policies.copy(partners = partners.partners))
    }
}

private fun Office.month(partner: String, month: YearMonth): List<String> {
    val results = book.settleMany(orders.filter { it.partner == partner }).results
    val refused = results.filterIsInstance<Errors>().flatMap { it.errors }.map { "refused ${it.at}: ${it.message}" }
    val due = results.filterIsInstance<OrderTransfer>()
        .filter { YearMonth.from(it.settlementDate) == month }
        .sortedWith(compareBy({ it.settlementDate }, { it.order }))
    val rows = due.groupBy { it.settlementDate }.flatMap { (day, transfers) ->
        transfers.map { row(it.order, it.amounts.order, it.amounts.platformFee + it.amounts.additionalFee, it.amounts.settlement) } +
            row("due $day", transfers.sumOf { it.amounts.order }, null, transfers.sumOf { it.amounts.settlement })
    }
    return refused + row("$partner $month", "ordered", "fees", "settled") + rows
}

private fun row(name: String, vararg cells: Any?): String =
    name.padEnd(16) + cells.joinToString("") { cell -> (if (cell is Long) "%,d".format(cell) else cell ?: "").toString().padStart(12) }

private fun Office.why(id: String, language: Language): List<String> {
    val order = orders.find { it.id == id } ?: return listOf("no order $id in this folder")
    return book.explain(order, language).text
}

/** The lines that answer the arguments. */
internal fun answer(arguments: List<String>): List<String> {
    val office = Office(File(arguments.first()))
    val words = arguments.drop(1)
    return when {
        words.size == 3 && words[0] == "month" -> office.month(words[1], YearMonth.parse(words[2]))
        words.size in 2..3 && words[0] == "why" ->
            office.why(words[1], Language.entries.first { it.word == words.getOrElse(2) { "en" } })
        else -> listOf(USAGE)
    }
}

fun main(arguments: Array<String>) {
    if (arguments.isEmpty()) {
        System.err.println(USAGE)
        exitProcess(2)
    }
    try {
        answer(arguments.toList()).forEach(::println)
    } catch (fault: JeongsanException) {
        fault.errors.forEach { System.err.println("${it.code} ${it.at}: ${it.message}") }
        exitProcess(1)
    }
}
