/** The schema in which everything of ours lies, so that a database may be shared with others. */
import { pgSchema } from 'drizzle-orm/pg-core'

export const SCHEMA_NAME = 'union_workbooks'

export const SCHEMA = pgSchema(SCHEMA_NAME)
