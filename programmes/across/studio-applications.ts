/** Which forms of some programmes a rule over all of them ranges over, by what their columns are. */
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Programme } from '../programme.ts'

export type Forms = Readonly<Record<string, Form>>

/** Forms by their ids, each once. */
export const byId = (forms: readonly Form[]): Forms =>
  Object.fromEntries(forms.map((form) => [form.id, form]))

/** The same of each form. */
export const ofEach = <T>(forms: Forms, of: (form: Form) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, of(form)]))

/** The programmes whose application has the columns. */
export const having = (programmes: readonly Programme[], keys: readonly string[]): readonly Programme[] =>
  programmes.filter(({ application }) => keys.every((key) => key in application.columns))

/** An application on which a studio and its leader are given. */
export type Application = Row<Form> & {
  readonly number: string | undefined
  readonly studio: string | undefined
  readonly leader: string | undefined
  readonly leaderIdentity: string | undefined
  readonly employer: string | undefined
  readonly verification: string | undefined
}

/** The records of a programme's application. */
export const applicationsIn = (
  sets: Readonly<Record<string, readonly Row<Form>[]>>,
  { application }: Programme,
): readonly Application[] => (sets[application.id] ?? []) as readonly Application[]
