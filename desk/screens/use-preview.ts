/** What an act would do, asked for a moment after it was last changed. */
import { useEffect, useState } from 'react'
import type { Intent } from '../session/intent.ts'
import type { Effect } from '../views/effect.ts'
import { useDesk } from './desk-context.ts'

/** Long enough not to ask at each key. */
const PAUSE_MS = 200

/** @param intent `null` while there is nothing to ask */
export function usePreview(intent: Intent | null): Effect | null {
  const { desk } = useDesk()
  const [effect, setEffect] = useState<Effect | null>(null)
  const asked = JSON.stringify(intent)
  useEffect(() => {
    const wants = JSON.parse(asked) as Intent | null
    if (wants === null) {
      setEffect(null)
      return
    }
    let wanted = true
    const timer = setTimeout(() => {
      void desk.preview(wants).then((seen) => wanted && setEffect(seen))
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [desk, asked])
  return effect
}
