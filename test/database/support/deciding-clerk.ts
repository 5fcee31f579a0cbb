/**
 * A clerk who decides on one record after the other, on what they saw a moment ago, from when they are told to begin
 * until their time is up, and four times at least.
 */
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { inPlainWords } from '../../../database/faults.ts'
import { connect, stateHome } from '../../../database/office-database.ts'
import { decisionActs } from '../../../submissions/state/office-acts.ts'
import { Day } from '../../../templates/values/day.ts'

const [url = '', name = '', seconds = '0', records = '1'] = process.argv.slice(2)
const office = { union: '济南市总工会', year: Number(/^\d{4}/.exec(name)?.[0] ?? 2026) }

const connection = await connect(url)
const home = await stateHome(connection, office)
const told = { done: 0, refused: 0, nameless: 0, ended: '' }

async function decide(turn: number): Promise<void> {
  const { lines } = await home.read()
  const number = `G${Math.floor(Math.random() * Number(records))}`
  const acts = decisionActs(
    office,
    lines,
    { number },
    { name, on: new Day(office.year, 6, 20) },
    { decision: turn % 2 === 0 ? '推荐' : '不推荐', reason: `${name} 第 ${turn} 次` },
  )
  await wait(20)
  const conflicts = await home.commit(acts.events)
  if (conflicts.length === 0) told.done++
  else told.refused++
  told.nameless += conflicts.filter(({ since }) => since === undefined).length
}

process.stdout.write('ready\n')
await once(process.stdin, 'data')
const until = Date.now() + Number(seconds) * 1000
try {
  for (let turn = 0; turn < 4 || Date.now() < until; turn++) await inPlainWords(() => decide(turn))
} catch (error) {
  // The database went away: what was done until then is told.
  told.ended = (error as Error).message
}
await connection.end()
process.stdin.destroy()
process.stdout.write(JSON.stringify(told))
