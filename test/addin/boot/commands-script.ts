/** `commands.js` as it runs in a page, right after office.js. */
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import type { RibbonCommands } from '../../../addin/boot/ribbon.ts'

type Run = (event?: { completed(): void }) => void

export interface CommandsPage {
  readonly ribbon: RibbonCommands
  readonly associated: ReadonlyMap<string, Run>
  /** Presses a button. @returns when Excel is told that the command is done */
  readonly press: (name: string) => Promise<void>
  /** Runs what waits for its time. */
  readonly pass: () => void
}

export function commandsPage({ old = false, office = true } = {}): CommandsPage {
  const associated = new Map<string, Run>()
  const waiting: (() => void)[] = []
  const page: Record<string, unknown> = {
    document: { documentElement: { hasAttribute: (name: string) => old && name === 'data-old' } },
    setTimeout: (run: () => void) => waiting.push(run),
    ...(office
      ? { Office: { actions: { associate: (name: string, run: Run) => associated.set(name, run) } } }
      : {}),
  }
  page['window'] = page
  vm.runInNewContext(readFileSync('addin/boot/commands.js', 'utf8'), page)
  return {
    ribbon: page['ribbonCommands'] as RibbonCommands,
    associated,
    press: (name) => new Promise((completed) => associated.get(name)!({ completed })),
    pass: () => {
      for (const run of waiting.splice(0)) run()
    },
  }
}
