/** `npm run year`: everything that bears the year, written anew. What comes before: docs/新年度.md. */
import { step } from './steps.mjs'

step('blanks', 'npm', ['run', 'templates'])
step('examples', 'npm', ['run', 'examples'])
step('documents', 'npm', ['run', 'docs'])
