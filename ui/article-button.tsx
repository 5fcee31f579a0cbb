/** The article as a link in the list; what it asks is loaded when somebody looks. */
import { lazy, type ReactElement, Suspense, useState } from 'react'
import type { Finding } from '../templates/finding.ts'

const ArticlePopover = lazy(async () => ({ default: (await import('./article-popover.tsx')).ArticlePopover }))

const wordOf = ({ article, rule }: Finding): string | null => article ?? (rule === null ? null : '校验规则')

export function ArticleButton({
  finding,
  tabIndex,
}: {
  readonly finding: Finding
  readonly tabIndex: 0 | -1
}): ReactElement | null {
  const [asked, ask] = useState(false)
  const word = wordOf(finding)
  if (word === null) return null
  if (finding.rule === null) return <span className="finding-article">{word}</span>
  const button = (
    <button
      type="button"
      className="finding-article-link"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      onClick={() => ask(true)}
    >
      {word}
    </button>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <ArticlePopover finding={finding} word={word} tabIndex={tabIndex} />
    </Suspense>
  )
}
