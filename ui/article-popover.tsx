/** What an article asks, how it is read and who decides, beside the finding that cites it. */
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { type ReactElement, useRef } from 'react'
import type { Explained } from './explained.ts'
import './article-popover.css'

export interface ArticlePopoverProps {
  readonly article: Explained
  /** What the link says. */
  readonly word: string
  readonly tabIndex: 0 | -1
}

function partsOf(article: Explained): readonly (readonly [name: string, text: string])[] {
  const { says, checks, reading, mend, decides } = article
  return [
    ...(says.length === 0 ? [] : [['条文要求', says.join('；')] as const]),
    ['程序核对', checks],
    ...(reading === null ? [] : [['怎么理解', reading] as const]),
    ['怎么改', mend],
    ['谁来定', decides],
  ]
}

export function ArticlePopover({ article, word, tabIndex }: ArticlePopoverProps): ReactElement {
  const trigger = useRef<HTMLButtonElement>(null)
  const title = article.basis.length === 0 ? '填写规范' : article.basis.join('、')
  return (
    <Popover
      defaultOpen
      onOpenChange={({ type }, { open }) => {
        // It opened in place of the button that was clicked: the focus has nothing else to go back to.
        if (!open && type === 'keydown') requestAnimationFrame(() => trigger.current?.focus())
      }}
      trapFocus
      size="small"
      positioning={{ position: 'below', align: 'end', overflowBoundaryPadding: 8, autoSize: 'height' }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <button ref={trigger} type="button" className="finding-article-link" tabIndex={tabIndex}>
          {word}
        </button>
      </PopoverTrigger>
      <PopoverSurface className="article" aria-label={title} tabIndex={0}>
        <h4>{title}</h4>
        <dl>
          {partsOf(article).map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {article.rule !== null && <p className="article-rule">规则 {article.rule}</p>}
      </PopoverSurface>
    </Popover>
  )
}
