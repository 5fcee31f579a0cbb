/** An entry in the books of grant money: one row of 资助资金收支明细. */
import type { fundEntries } from '../../templates/forms/funds.ts'
import type { Row } from '../../templates/sheet/form.ts'

export type FundEntry = Row<typeof fundEntries>
