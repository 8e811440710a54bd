import { Fragment, type FunctionComponent, isValidElement, type ReactNode } from 'react'

/**
 * A tree of components as HTML, in one go: what React's own `renderToStaticMarkup` makes of it, in a tenth of the time
 * (docs/decisions/0011-pages-as-one-text.md). For components that are functions of their properties alone: without
 * hooks, handlers, promises or client components, of which a text can hold nothing.
 *
 * @throws {TypeError} at anything else, and at an attribute that it has no name for
 */
export function renderMarkup(node: ReactNode): string {
  if (typeof node === 'string') return escapeMarkup(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) return renderAll(node)
  if (!isValidElement<Props>(node)) throw new TypeError(`Not to be rendered as text: ${describe(node)}`)
  const { type, props } = node
  if (typeof type === 'string') return renderElement(type, props)
  if (type === Fragment) return renderMarkup(props.children)
  if (typeof type === 'function' && !isOfClient(type))
    return renderMarkup((type as FunctionComponent)(props) as ReactNode)
  throw new TypeError(`Not to be rendered as text: ${describe(type)}`)
}

type Props = { children?: ReactNode; [name: string]: unknown }

function renderAll(nodes: readonly ReactNode[]): string {
  let markup = ''
  for (const node of nodes) markup += renderMarkup(node)
  return markup
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

function renderElement(tag: string, props: Props): string {
  let markup = `<${tag}`
  for (const name in props) if (name !== 'children') markup += renderAttribute(name, props[name])
  return VOID.has(tag) ? `${markup}/>` : `${markup}>${renderMarkup(props.children)}</${tag}>`
}

/** Of HTML, which is written without capitals. */
const OF_HTML =
  'accessKey allowFullScreen autoCapitalize autoComplete autoFocus cellPadding cellSpacing charSet colSpan contentEditable crossOrigin dateTime encType enterKeyHint fetchPriority formAction formEncType formMethod formNoValidate formTarget frameBorder hrefLang inputMode maxLength minLength noModule noValidate playsInline readOnly referrerPolicy rowSpan spellCheck srcDoc srcLang srcSet tabIndex useMap'
/** Of SVG, which has words parted by hyphens. */
const OF_SVG =
  'clipPath clipRule dominantBaseline fillOpacity fillRule fontFamily fontSize fontWeight letterSpacing markerEnd markerStart pointerEvents shapeRendering stopColor stopOpacity strokeDasharray strokeDashoffset strokeLinecap strokeLinejoin strokeMiterlimit strokeOpacity strokeWidth textAnchor vectorEffect'
/** Of SVG too, with capitals of their own. */
const AS_WRITTEN =
  'clipPathUnits gradientTransform gradientUnits markerHeight markerWidth preserveAspectRatio refX refY viewBox'

/** What properties in JSX are called in HTML and SVG, where they have another name there. */
const NAMES: Record<string, string> = {
  ...namesOf(OF_HTML, name => name.toLowerCase()),
  ...namesOf(OF_SVG, name => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)),
  ...namesOf(AS_WRITTEN, name => name),
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  defaultChecked: 'checked',
  defaultValue: 'value',
}

function namesOf(props: string, nameOf: (prop: string) => string): Record<string, string> {
  return Object.fromEntries(props.split(' ').map(prop => [prop, nameOf(prop)]))
}

/** Attributes that are there or not, whatever their value. */
const FLAGS = new Set(
  'allowfullscreen autofocus checked disabled formnovalidate hidden multiple nomodule novalidate open playsinline readonly required reversed selected'.split(
    ' ',
  ),
)

const PLAIN_NAME = /^[a-z][a-z0-9-]*$/

function renderAttribute(prop: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  const name = NAMES[prop] ?? (PLAIN_NAME.test(prop) ? prop : undefined)
  if (!name) throw new TypeError(`There is no name for the attribute ${prop}`)
  if (name === 'style') return ` style="${escapeMarkup(renderStyle(value))}"`
  if (typeof value === 'boolean') return renderSwitch(name, value)
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`The attribute ${prop} is no text: ${describe(value)}`)
  if (ADDRESSES.has(name) && isScript(String(value))) throw new TypeError(`The attribute ${prop} is a script`)
  return ` ${name}="${typeof value === 'string' ? escapeMarkup(value) : value}"`
}

/** Attributes that a browser goes to, or fetches. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href'])

/** Whatever blanks and control characters stand in it: browsers pass over them. */
const isScript = (address: string): boolean => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is passed over
  return /^(?:javascript|vbscript|data):/i.test(address.replace(/[\u0000-\u0020]/g, ''))
}

/** `aria-` and `data-` attributes say true and false in words. */
function renderSwitch(name: string, value: boolean): string {
  if (/^(?:aria|data)-/.test(name)) return ` ${name}="${value}"`
  if (!FLAGS.has(name)) throw new TypeError(`The attribute ${name} is no switch`)
  return value ? ` ${name}=""` : ''
}

function renderStyle(style: unknown): string {
  return Object.entries(style as object)
    .map(([name, value]) => {
      if (!name.startsWith('--') && typeof value !== 'string') throw new TypeError(`The style ${name} is no text`)
      return `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}:${value}`
    })
    .join(';')
}

const SPECIAL = /["'&<>]/
const ESCAPES: Record<string, string> = { '"': '&quot;', "'": '&#x27;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What a registry wrote is text and never markup, within elements and within attributes. */
const escapeMarkup = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/["'&<>]/g, character => ESCAPES[character] ?? '') : text

/** Next puts these marks on what stands for a component of the browser. */
const isOfClient = (type: object): boolean => '$$typeof' in type

const describe = (thing: unknown): string =>
  typeof thing === 'function' ? thing.name || 'a component' : Object.prototype.toString.call(thing)
