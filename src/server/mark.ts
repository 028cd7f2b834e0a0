/** The mark of refgraph: a work, and three that it cites. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28" role="img" aria-label="refgraph">
<path d="M8 16 24 7M8 16h17M8 16l16 9" stroke="#5b6f8f" stroke-width="2"/>
<circle cx="8" cy="16" r="5.5" fill="#b3261e"/><circle cx="25" cy="6.5" r="3.5" fill="#1f4e8c"/>
<circle cx="26" cy="16" r="3.5" fill="#1f4e8c"/><circle cx="25" cy="25.5" r="3.5" fill="#1f4e8c"/></svg>`

/** The same as the icon of a page, without a request of its own. */
export const markAddress = `data:image/svg+xml;base64,${Buffer.from(mark).toString('base64')}`
