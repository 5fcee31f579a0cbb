/** A part of a screen under a heading, which can be folded. */
import type { ReactElement, ReactNode } from 'react'
import './tables.css'

export const Section = ({
  title,
  count,
  open = true,
  children,
}: {
  readonly title: string
  readonly count?: number
  readonly open?: boolean
  readonly children: ReactNode
}): ReactElement => (
  <details className="section" open={open}>
    <summary>
      <h2>{title}</h2>
      {count !== undefined && <span className="section-count">{count}</span>}
    </summary>
    {children}
  </details>
)

/** A table wider than its place scrolls by itself, with the keyboard too. */
export const Wide = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactElement => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className="wide" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
