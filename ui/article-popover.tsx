/** What an article asks, how it is read and who decides, beside the finding that cites it. */
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Finding } from '../templates/finding.ts'
import { articleOf } from './article.ts'
import './article-popover.css'

export function ArticlePopover({
  finding,
  word,
  tabIndex,
}: {
  readonly finding: Finding
  readonly word: string
  readonly tabIndex: 0 | -1
}): ReactElement {
  const article = articleOf(finding)
  return (
    <Popover defaultOpen withArrow trapFocus size="small" positioning={{ position: 'below', align: 'start' }}>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className="finding-article-link" tabIndex={tabIndex}>
          {word}
        </button>
      </PopoverTrigger>
      <PopoverSurface className="article" aria-label={article?.title ?? word}>
        {article === null ? (
          <p>没有找到这条规则的说明。</p>
        ) : (
          <>
            <h4>{article.title}</h4>
            {article.measure !== null && <p className="article-measure">《{article.measure}》</p>}
            <dl tabIndex={0}>
              <dt>查什么</dt>
              <dd>{article.asks}</dd>
              {article.reading !== null && (
                <>
                  <dt>怎么理解</dt>
                  <dd>{article.reading}</dd>
                </>
              )}
              <dt>怎么改</dt>
              <dd>{article.mend}</dd>
              <dt>谁来定</dt>
              <dd>{article.decides}</dd>
            </dl>
            <p className="article-rule">规则 {article.rule}</p>
          </>
        )}
      </PopoverSurface>
    </Popover>
  )
}
