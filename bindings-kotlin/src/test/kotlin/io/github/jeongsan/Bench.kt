package io.github.jeongsan

import java.lang.management.ManagementFactory

/** What the border costs, in processor time of the calling thread: README.md tells how to run it. */
internal object Bench {
    private const val BATCH = 100_000

    private val clock = ManagementFactory.getThreadMXBean()

    @JvmStatic
    fun main(arguments: Array<String>) {
        val shared = PolicyBook(book)
        val one = order("order-1")
        val text = Calls.settle.write(SettleInput(one))
        val many = SettleManyInput(List(BATCH) { order("order-$it", 10_000L + it) })
        val document = Calls.settleMany.write(many)
        val answer = shared.answer("settle_many", document)
        show("settle, typed order in, typed transfer out", 5_000) { shared.settle(one) }
        show("settle, text in, text out", 5_000) { shared.answer("settle", text) }
        show("vat_split, typed", 5_000) { Jeongsan.vatSplit(20_800) }
        show("settle_many of $BATCH, typed", 1, BATCH) { shared.settleMany(many.orders) }
        show("settle_many of $BATCH, text in, text out", 1, BATCH) { shared.answer("settle_many", document) }
        show("  writing the orders", 1, BATCH) { Calls.settleMany.write(many) }
        show("  reading the answer", 1, BATCH) { Calls.settleMany.read(answer) }
    }

    private fun show(what: String, times: Int, each: Int = 1, work: () -> Unit) {
        val rounds = List(5) {
            val start = clock.currentThreadCpuTime
            repeat(times) { work() }
            (clock.currentThreadCpuTime - start) / 1e3 / times / each
        }
        println("%-45s %8.2f µs each (best %.2f)".format(what, rounds.sorted()[2], rounds.min()))
    }
}
