// npm start: everything that a fresh copy needs, then the site. A second run redoes only what changed.
import { checkNode } from './setup/check-node.mjs'

checkNode()
const { startSite } = await import('./setup/start-site.mjs')
await startSite()
