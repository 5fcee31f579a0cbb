/** The article as a link in the list; what it asks is loaded when somebody looks. */
import { type ComponentType, type ReactElement, useState } from 'react'
import type { Finding } from '../templates/findings/finding.ts'
import type { ArticlePopoverProps } from './article-popover.tsx'
import type { Explain, Explained } from './explained.ts'

interface ArticleButtonProps {
  readonly finding: Finding
  readonly explain: Explain
  readonly tabIndex: 0 | -1
}

interface Loaded {
  readonly Popover: ComponentType<ArticlePopoverProps>
  readonly article: Explained
}

export function ArticleButton({ finding, explain, tabIndex }: ArticleButtonProps): ReactElement {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const word = finding.article ?? '为什么'
  if (loaded !== null) return <loaded.Popover article={loaded.article} word={word} tabIndex={tabIndex} />
  const load = async (): Promise<void> => {
    const [{ ArticlePopover }, article] = await Promise.all([
      import('./article-popover.tsx'),
      explain(finding),
    ])
    setLoaded({ Popover: ArticlePopover, article })
  }
  return (
    <button
      type="button"
      className="finding-article-link"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      onClick={() => void load()}
    >
      {word}
    </button>
  )
}
