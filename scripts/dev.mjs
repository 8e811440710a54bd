// npm run dev: as npm start, with Next's development server in place of a build.
import { checkNode } from './setup/check-node.mjs'

checkNode()
const { startDevelopment } = await import('./setup/start-site.mjs')
await startDevelopment()
