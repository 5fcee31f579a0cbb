/** A provincial studio is led by one person and made up mainly of front-line workers. */
import { mainlyFrontLine } from '../../../rules/studios/front-line.ts'
import { provincial } from '../studio-law.ts'

export const teamClause = mainlyFrontLine({ id: 'SD-02', law: provincial })
