import { keptForm } from '../../../submissions/state/kept-form.ts'
import { lineKey } from '../../../submissions/state/line.ts'
import { homeContract } from './support/home-contract.ts'
import { MemoryHome } from './support/memory-home.ts'

homeContract('memory', async () => {
  const home = new MemoryHome()
  return {
    home,
    edit: async (form, about, sets) => {
      const kept = keptForm(form)
      home.edit((lines) =>
        lines.map((line) =>
          line.form === form && lineKey(kept, line.values) === lineKey(kept, about)
            ? { ...line, values: { ...line.values, ...sets } }
            : line,
        ),
      )
    },
  }
})
