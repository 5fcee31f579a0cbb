import { beforeAll } from 'vitest'
import { keptForm } from '../../submissions/state/kept-form.ts'
import { lineKey } from '../../submissions/state/line.ts'
import { homeContract } from '../submissions/state/support/home-contract.ts'
import { type Fresh, freshDatabase } from './support/databases.ts'
import { addOffice, connections, eventOf } from './support/offices.ts'

let fresh: Fresh
let made = 0
const { begun, home: homeAt } = connections()

beforeAll(async () => {
  fresh = await freshDatabase()
})

homeContract('PostgreSQL', async () => {
  const union = `第${++made}市总工会`
  await addOffice(fresh, union)
  const url = await fresh.login(union, ['office', 'private'])
  await begun(url, union)
  const home = await homeAt(url, union)
  return {
    home,
    edit: async (form, about, sets) => {
      const key = lineKey(keptForm(form), about)
      const { lines } = await home.read()
      const now = lines.find((line) => line.form === form && lineKey(keptForm(form), line.values) === key)
      await home.apply([eventOf(form, about, sets, { expects: now?.values ?? {}, by: '李敏' })])
    },
  }
})
