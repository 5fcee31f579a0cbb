/** Unions of the tests: two cities below the province, a county below one of them. */
import { afterAll } from 'vitest'
import { beginState, type Connection, connect, stateHome } from '../../../database/office-database.ts'
import type { DatabaseHome } from '../../../database/state-home.ts'
import type { StateEvent } from '../../../submissions/state/event.ts'
import { keptForm } from '../../../submissions/state/kept-form.ts'
import { type LineValues, lineKey } from '../../../submissions/state/line.ts'
import type { Fresh } from './databases.ts'

export const PROVINCE = '山东省总工会'
export const CITY = '济南市总工会'
export const OTHER_CITY = '青岛市总工会'
export const COUNTY = '历下区总工会'
export const YEAR = 2026

export const addOffice = ({ owner }: Fresh, union: string, above: string | null = null): Promise<void> =>
  owner(async (client) => {
    await client.query('insert into union_workbooks.office (union_name) values ($1)', [union])
    await client.query('select union_workbooks.hands_up($1, $2)', [union, above])
  })

export async function withOffices(fresh: Fresh): Promise<void> {
  await addOffice(fresh, PROVINCE)
  await addOffice(fresh, CITY, PROVINCE)
  await addOffice(fresh, OTHER_CITY, PROVINCE)
  await addOffice(fresh, COUNTY, CITY)
}

/** The connections of a test file by their addresses, each of another login. */
export function connections() {
  const { end, ...rest } = openConnections()
  afterAll(end)
  return rest
}

/** The same, ended by whoever opened them. */
export function openConnections() {
  const open = new Map<string, Promise<Connection>>()
  const at = (url: string): Promise<Connection> => {
    const known = open.get(url) ?? connect(url)
    open.set(url, known)
    return known
  }
  return {
    at,
    end: async (): Promise<void> => {
      for (const each of open.values()) await (await each).end()
    },
    /** Begins the state of an office for whoever may. */
    begun: async (url: string, union = CITY, year = YEAR): Promise<number> =>
      beginState(await at(url), { union, year, level: '市级' }),
    /** An office's state as a login sees it. */
    home: async (url: string, union = CITY, year = YEAR): Promise<DatabaseHome> =>
      stateHome(await at(url), { union, year }),
  }
}

export const STUDIO = { programme: '济南市创新工作室', unit: COUNTY }

/** An event on a line of a form. */
export const eventOf = (
  form: string,
  about: LineValues,
  sets: LineValues,
  more: Partial<StateEvent> = {},
): StateEvent => ({
  office: CITY,
  year: YEAR,
  kind: 'decided',
  form,
  line: lineKey(keptForm(form), about),
  sequence: 1,
  sets,
  expects: {},
  by: '王芳',
  ...more,
})

/** A line that was not there. */
export const newLine = (form: string, values: LineValues, more: Partial<StateEvent> = {}): StateEvent =>
  eventOf(form, values, values, { kind: 'noted', by: null, ...more })
