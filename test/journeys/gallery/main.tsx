/** Shows one state of the pane, named in the address; notes which actions the view calls. */

// @ts-expect-error made by the build of the gallery
import data from 'virtual:states'
import { createRoot } from 'react-dom/client'
import { PaneView } from '../../../addin/pane/pane-view.tsx'
import { Themed } from '../../../addin/pane/themed.tsx'
import type { Pane, PaneState } from '../../../addin/session/state.ts'
import { registry } from '../../../programmes/registry.ts'

const states: ReadonlyMap<string, PaneState> = new Map(
  JSON.parse(data, (_, value) =>
    Array.isArray((value as { set?: unknown } | null)?.set) ? new Set(value.set) : value,
  ),
)

const called: unknown[][] = []

/** What a test can compare: sets as lists. */
const plain = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part, (_, value) => (value instanceof Set ? [...value] : value)))

Object.assign(window, { called, stateNames: [...states.keys()] })

const name = location.hash.slice(1)
const state = states.get(name)
if (state === undefined) throw new Error(`no state ${name}`)

const pane = new Proxy({} as Pane, {
  get: (_, key) => {
    if (key === 'rules') return registry.rules
    if (key === 'getState') return () => state
    if (key === 'subscribe') return () => () => undefined
    if (key === 'listAsText') return () => 'list'
    return (...parts: unknown[]) => {
      called.push([key, ...parts.map(plain)])
    }
  },
})

createRoot(document.getElementById('root')!).render(
  <Themed>
    <PaneView pane={pane} />
  </Themed>,
)
