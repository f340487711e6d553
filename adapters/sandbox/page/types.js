// What the sandbox's HTTP interface (server.ts) hands to the page. Types only.

/** @typedef {{ref: string, name: string, roles: string[], zone?: string}} Persona */
/** @typedef {{ref: string, name: string, kind: "channel" | "direct", members?: string[]}} Channel */
/** @typedef {{ref: string, name: string, channel: string}} Community */

/** @typedef {{id: string, label: string, style?: "primary" | "danger"}} CardButton */
/** @typedef {{label: string, value: string}} CardField */
/** @typedef {{url: string, alt?: string}} CardImage */
/** @typedef {{name: string, url: string}} CardFile */
/**
 * @typedef {object} Card
 * @property {string} [title]
 * @property {string} [text]
 * @property {CardField[]} [fields]
 * @property {CardButton[]} [buttons]
 * @property {CardImage} [image]
 * @property {CardFile} [file]
 */
/** @typedef {{emoji: string, by: string[], count?: number}} Reaction */
/**
 * @typedef {object} Message
 * @property {string} ref
 * @property {string} channel
 * @property {string} author
 * @property {string} [authorName]
 * @property {boolean} [bot]
 * @property {string} at An instant.
 * @property {string} text All of it as plain text, in the persona's zone. Empty for a post whose words are not kept.
 * @property {Card} [card]
 * @property {string} [privateTo] The one person who sees it.
 * @property {string} [thread] The message that it answers.
 * @property {string} kind The rule or command that made it, or `post`.
 * @property {Reaction[]} [reactions]
 */

/** @typedef {{id: string, label: string}} Choice */
/**
 * @typedef {object} FormField
 * @property {string} id
 * @property {string} label
 * @property {"text" | "paragraph" | "choice" | "choices" | "date" | "time" | "zone" | "member"} type
 * @property {boolean} [required]
 * @property {string} [hint]
 * @property {(Choice | string)[]} [choices]
 * @property {number} [max]
 * @property {string | string[]} [value]
 */
/** @typedef {{ref: string, title: string, intro?: string, submit?: string, fields: FormField[]}} Form */
/** @typedef {Record<string, string | string[]>} FormValues */

/** @typedef {"sent" | "held" | "skipped" | "nothing"} Outcome */
/** @typedef {{at: string, rule: string, to?: string | null, outcome: Outcome, reason: string, community?: string}} Decision */
/** @typedef {{at: string, rule: string, community?: string}} Due */
/** @typedef {{id: string, summary?: string}} Rule */
/**
 * @typedef {object} Command
 * @property {string} words
 * @property {string} summary
 * @property {"anyone" | "member" | "facilitator" | "admin"} for
 * @property {string} [usage]
 * @property {string} [example]
 * @property {string} [audience]
 */

/** @typedef {{reply: Message | null, form: Form | null}} Answer */
/** @typedef {{reply?: Message | null, form?: Form | null, problems?: Record<string, string>}} SubmitAnswer */
/** @typedef {{now: string, dataset?: string | null, communities: Community[], personas: Persona[], channels: Channel[]}} State */

export {};
