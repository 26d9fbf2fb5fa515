// A partner's month and the reason of an amount, printed as they were kept.

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

class AdminTest {
    private fun kept(name: String) = File("src/test/resources/$name.txt").readText()

    private fun answered(vararg words: String) = answer(listOf("../data") + words).joinToString("") { "$it\n" }

    @Test
    fun `a partner's month`() = assertEquals(kept("month"), answered("month", "p-188", "2026-09"))

    @Test
    fun `why this amount`() = assertEquals(kept("why"), answered("why", "o-00104", "ko"))
}
