/** Lines of a state as an office would have them. */

import { applyEvents } from '../../../../submissions/state/apply.ts'
import type { Line, LineValues } from '../../../../submissions/state/line.ts'
import type { Acts } from '../../../../submissions/state/office-acts.ts'
import { Day } from '../../../../templates/values/day.ts'

export const CITY = { union: '济南市总工会', year: 2026 }
export const ACTOR = { name: '王芳', on: new Day(2026, 6, 20) }

const STUDIO = { programme: '济南市创新工作室', unit: '历下区总工会' }

export const line = (form: string, number: string, more: LineValues = {}): Line => ({
  form,
  values: { ...STUDIO, number, name: `第${number}工作室`, ...more },
})

export const decisionLine = (number: string, more: LineValues = {}): Line => line('decisions', number, more)

/** What some lines say after an act. */
export const after = (state: readonly Line[], { events }: Acts): readonly LineValues[] =>
  applyEvents(state, events).lines.map(({ values }) => values)

export const whys = ({ notDone }: Acts): string[] => notDone.map(({ why }) => why)
