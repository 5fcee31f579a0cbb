/** Which forms were recognised and how sure that is, and by which year's parameters they were judged. */
import type { ReactElement } from 'react'
import type { PaneState, RecognisedSheet } from '../session/state.ts'

const title = ({ sheet, form, rows }: RecognisedSheet): string =>
  `${form}${sheet === form ? '' : `（工作表“${sheet}”）`}，${rows} 行`

export function FormStrip({ state }: { readonly state: PaneState }): ReactElement | null {
  const { recognised, parameters } = state
  const [first, ...others] = recognised
  if (first === undefined && parameters === null) return null
  return (
    <div className="form-strip">
      {first !== undefined && others.length === 0 && (
        <p>
          <strong>{title(first)}</strong>
          <span>{first.words}</span>
        </p>
      )}
      {first !== undefined && others.length > 0 && (
        <details>
          <summary>
            已校验 {recognised.length} 张工作表，共 {recognised.reduce((sum, { rows }) => sum + rows, 0)} 行
          </summary>
          <ul>
            {recognised.map((each) => (
              <li key={each.sheet}>
                {title(each)}
                <span>{each.words}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {parameters !== null && <p className="form-parameters">{parameters.words}</p>}
    </div>
  )
}
