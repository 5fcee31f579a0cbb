/** Side-by-side measurements; run with `npm run bench`. */
import { benchAnnotate } from './annotate.ts'
import { benchClerkPage } from './clerk-page.ts'
import { benchExcel } from './excel.ts'
import { benchPage } from './page.ts'
import { benchRead } from './read.ts'
import { benchRollup } from './rollup.ts'
import { benchWhole } from './whole.ts'

console.log(`Node ${process.version}`)
if (process.argv.includes('--clerk')) {
  await benchClerkPage()
  process.exit()
}
if (process.argv.includes('--page')) {
  await benchClerkPage()
  await benchPage()
  process.exit()
}
if (!process.argv.includes('--parts')) await benchWhole()
if (process.argv.includes('--whole')) process.exit()
await benchRead()
await benchAnnotate()
await benchRollup()
await benchExcel()
await benchClerkPage()
await benchPage()
