/** Whatever would move a figure that the office watches is shown first, wherever on the page it was asked for. */
import { type ReactElement, type ReactNode, useMemo, useRef, useState } from 'react'
import type { Intent } from '../session/intent.ts'
import { intentWords } from '../session/intent-words.ts'
import type { Effect } from '../views/effect.ts'
import { AskDialog } from './ask-dialog.tsx'
import { type AtDesk, DeskContext, useDesk } from './desk-context.ts'
import { EffectView } from './effect-view.tsx'

/** Acts that can move 名额, 控制数, money or a verdict. */
const WEIGHED: ReadonlySet<Intent['kind']> = new Set([
  'accept',
  'sendBack',
  'unlock',
  'waive',
  'settle',
  'name',
  'unname',
  'step',
])

interface Weighed {
  readonly intent: Intent
  readonly effect: Effect
}

export function Weighing({ children }: { readonly children: ReactNode }): ReactElement {
  const before = useDesk()
  const [weighed, setWeighed] = useState<Weighed | null>(null)
  const answered = useRef<(written: boolean) => void>(() => {})
  const at = useMemo<AtDesk>(
    () => ({
      ...before,
      act: async (intent) => {
        const effect = WEIGHED.has(intent.kind) ? await before.desk.preview(intent) : null
        if (effect === null || effect.shifts.length + effect.turns.length === 0) return before.write(intent)
        return new Promise((resolve) => {
          answered.current = resolve
          setWeighed({ intent, effect })
        })
      },
    }),
    [before],
  )
  const close = (written: boolean): void => {
    setWeighed(null)
    answered.current(written)
  }
  const write = ({ intent }: Weighed): void => void before.write(intent).then(close)
  return (
    <DeskContext value={at}>
      {children}
      {weighed !== null && (
        <AskDialog
          title={intentWords(weighed.intent)}
          action="写入"
          onAct={() => write(weighed)}
          onClose={() => close(false)}
        >
          <EffectView effect={weighed.effect} />
        </AskDialog>
      )}
    </DeskContext>
  )
}
