/** The unit bears the studio's daily costs itself. */
import type { Column } from '../../templates/sheet/column.ts'
import type { Form, RowOf } from '../../templates/sheet/form.ts'
import { type Rule, rule } from '../rule.ts'

type DailyFunds = { readonly dailyFunds: Column<number> }

export const bearsDailyCosts = <C extends DailyFunds>(id: string, form: Form<C>): Rule =>
  rule({
    id,
    severity: 'warning',
    form: form as unknown as Form<DailyFunds>,
    reads: ['dailyFunds'],
    blames: 'dailyFunds',
    checks: '所在单位保障工作室日常经费，金额大于 0',
    mend: '请填所在单位每年保障的日常经费；确无专门安排的，在“说明”栏写明如何保障',
    holds: (row: RowOf<DailyFunds>) => row.dailyFunds !== undefined && row.dailyFunds > 0,
    says: (row: RowOf<DailyFunds>) =>
      row.dailyFunds === undefined ? '没有填单位保障的日常经费' : '单位保障的日常经费为 0',
  })
