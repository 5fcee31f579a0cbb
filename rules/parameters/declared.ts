/** Parameters of one measure, declared a line each. */
import { type Citation, cite, type Measure } from '../../templates/measure.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { count, day, money } from '../../templates/sheet/column-kinds.ts'
import type { Day } from '../../templates/values/day.ts'
import { clockTime } from './clock-time.ts'
import { type DatedValue, type Parameter, type ParameterValue, parameter } from './parameter.ts'

const YUAN = 100

const cell = { header: ['取值'], fill: '' } as const
const number = count(cell)
const yuan = money({ ...cell, unit: '元' })
const date = day(cell)
const hour = clockTime(cell)

/** What a parameter says beside its name and values. */
interface More {
  /** A year's notice changes it only if it names its document number. */
  readonly needsDocument?: boolean
}

type Dated<T> = readonly DatedValue<T>[]

/** How the parameters of a measure are declared; clauses are named by their ids in that measure. */
export interface Declaring {
  /** One value from a reporting year on, and the clauses that set it. */
  since<T>(fromYear: number, value: DatedValue<T>['value'], ...clauses: readonly string[]): DatedValue<T>
  /** @param values ascending by year */
  number(id: string, name: string, unit: string, values: Dated<number>, more?: More): Parameter<number>
  /** Whole yuan in `values`; kept in fen. */
  yuan(id: string, name: string, values: Dated<number>, more?: More): Parameter<number>
  day(id: string, name: string, values: Dated<Day>): Parameter<Day>
  /** For what a year's notice alone can give; `clauses` need it and say nothing of it. */
  noticed: {
    number(id: string, name: string, unit: string, ...clauses: readonly string[]): Parameter<number>
    /** A day of the year itself, such as a term. */
    day(id: string, name: string, ...clauses: readonly string[]): Parameter<Day>
    /** A day on which periods are counted, which may be the last of the year before. */
    basis(id: string, name: string, ...clauses: readonly string[]): Parameter<Day>
    hour(id: string, name: string, ...clauses: readonly string[]): Parameter<string>
  }
}

export function parametersUnder(measure: Measure): Declaring {
  const { programme } = measure
  const by = (clauses: readonly string[]): readonly Citation[] => clauses.map((id) => cite(measure, id))
  const noticed = <T extends ParameterValue>(
    column: Column<T>,
    id: string,
    name: string,
    unit: string,
    clauses: readonly string[],
  ): Parameter<T> => parameter({ id, name, column, unit, programme, askedBy: by(clauses) })
  return {
    since: (fromYear, value, ...clauses) => ({ fromYear, value, cites: by(clauses) }),
    number: (id, name, unit, values, more = {}) =>
      parameter({ id, name, column: number, unit, programme, values, ...more }),
    yuan: (id, name, values, more = {}) =>
      parameter({
        id,
        name,
        column: yuan,
        unit: '元',
        programme,
        values: values.map(({ value, ...rest }) => ({ ...rest, value: (value as number) * YUAN })),
        ...more,
      }),
    day: (id, name, values) => parameter({ id, name, column: date, unit: '', programme, values }),
    noticed: {
      number: (id, name, unit, ...clauses) => noticed(number, id, name, unit, clauses),
      day: (id, name, ...clauses) => noticed(date, id, name, '', clauses),
      basis: (id, name, ...clauses) => ({ ...noticed(date, id, name, '', clauses), mayPrecede: true }),
      hour: (id, name, ...clauses) => noticed(hour, id, name, '', clauses),
    },
  }
}
