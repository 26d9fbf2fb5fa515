// What the border costs beside the target, and whether memory stays flat.

package io.github.jeongsan

import java.io.File
import java.lang.management.ManagementFactory

/** What the border costs, in processor time of the calling thread, and whether memory stays: README.md tells how to run it. */
internal object Bench {
    private const val BATCH = 100_000
    private const val CALLS = 1_000_000

    private val clock = ManagementFactory.getThreadMXBean()

    @JvmStatic
    fun main(arguments: Array<String>) {
        val shared = PolicyBook(book)
        memory(shared)
        val one = order("order-1")
        val text = Calls.settle.write(SettleInput(one))
        val transfer = shared.answer("settle", text)
        show("settle: order in, transfer out", 5_000) { shared.settle(one) }
        show("settle: JSON text in and out", 5_000) { shared.answer("settle", text) }
        show("  writing the order, reading the transfer", 5_000) { Calls.settle.run { write(SettleInput(one)).let { read(transfer) } } }
        show("  a call that answers at once (unknown name)", 5_000) { shared.answer("s", "") }
        val many = SettleManyInput(List(BATCH) { order("order-$it", 10_000L + it) })
        val document = Calls.settleMany.write(many)
        show("batch of $BATCH: orders in, transfers out", 1, BATCH) { shared.settleMany(many.orders) }
        show("batch of $BATCH: JSON text in and out", 1, BATCH) { shared.answer("settle_many", document) }
    }

    private fun show(what: String, times: Int, each: Int = 1, work: () -> Unit) {
        val rounds = List(5) {
            val start = clock.currentThreadCpuTime
            repeat(times) { work() }
            (clock.currentThreadCpuTime - start) / times / each
        }
        println("%-46s %7d ns an order (best of 5)".format(what, rounds.min()))
    }

    private fun memory(shared: PolicyBook) {
        repeat(20_000) { shared.settle(order("order-$it")) }
        val before = used()
        repeat(CALLS) {
            shared.settle(order("order-$it"))
            // Else the collector has nothing to do in a heap as large as this, and JNA nothing to give back until the end.
            if (it % 20_000 == 0) System.gc()
        }
        println("$CALLS settle calls: heap and resident $before kB before, ${used()} kB after")
    }

    private fun used(): List<Long> {
        // JNA gives memory back in a thread of its own, some seconds after the collector has been there.
        repeat(15) {
            System.gc()
            Thread.sleep(2_000)
        }
        val heap = ManagementFactory.getMemoryMXBean().heapMemoryUsage.used / 1024
        val status = File("/proc/self/status").takeIf { it.exists() }?.readLines().orEmpty()
        return listOf(heap) + status.filter { it.startsWith("VmRSS") }.map { it.filter(Char::isDigit).toLong() }
    }
}
