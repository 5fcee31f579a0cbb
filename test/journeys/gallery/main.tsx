/** Shows one state of the pane, named in the address; notes which actions the view calls. */
import { createRoot } from 'react-dom/client'
import { PaneView } from '../../../addin/pane/pane-view.tsx'
import { Themed } from '../../../addin/pane/themed.tsx'
import type { Pane } from '../../../addin/session/state.ts'
import { registry } from '../../../programmes/registry.ts'
import { states } from './states.ts'

const called: unknown[][] = []

/** What a test can compare: sets as lists. */
const plain = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part, (_, value) => (value instanceof Set ? [...value] : value)))

Object.assign(window, { called, stateNames: Object.keys(states) })

const name = location.hash.slice(1)
const state = states[name]
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
