// A card as a Discord message: an embed, rows of buttons, pictures and files as attachments. Whatever does not fit is
// shortened, and the whole text comes along as a file, so that nothing is refused and nothing is lost.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIEmbedField,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  type RawFile,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import type { Button, Card, Ref } from "../../src/cards/card.ts";
import { plainCard, plainText } from "../../src/cards/plain-text.ts";
import { type Texts, textsIn } from "../../src/text/texts.ts";
import { lineToId } from "./button-id.ts";
import { messageLimits as limits, shortened } from "./limits.ts";
import { escapedLine, renderText } from "./render-text.ts";
import type { SpokenCommands } from "./spoken-commands.ts";

export type RenderedMessage = {
  readonly body: Pick<RESTPostAPIChannelMessageJSONBody, "content" | "embeds" | "components" | "attachments"> & {
    readonly allowed_mentions: { readonly parse: [] };
  };
  readonly files: readonly RawFile[];
};

export type CardSetting = {
  /** In direct messages: from which server the message comes, so that the reader knows and a button finds back. */
  readonly from?: { readonly installation: Ref; readonly name: string };
  readonly text?: Texts;
  /** How commands are said here. */
  readonly commands?: SpokenCommands;
};

export function renderCard(card: Card, setting: CardSetting = {}): RenderedMessage {
  const files: RawFile[] = [];
  const attachments: { id: string; filename: string; description?: string }[] = [];
  const attach = (name: string, data: Buffer | string, contentType: string, description?: string) => {
    attachments.push({ id: String(files.length), filename: name, ...(description ? { description } : {}) });
    files.push({ name, data, contentType });
  };
  const said = (text: string) => setting.commands?.plain(text) ?? text;
  const image = card.image && fileName(card.image.name, "png");
  const { embeds, content, cut } = renderWords(card, setting, image);
  if (card.image && image) {
    attach(image, Buffer.from(card.image.png), "image/png", shortened(card.image.alt, limits.alt));
  }
  if (card.file) attach(fileName(card.file.name), card.file.content, card.file.mime);
  if (cut) attach("whole-text.txt", said(plainCard(card)), "text/plain; charset=utf-8");
  const components = renderButtons(card.buttons ?? []);
  const empty = content === "" && embeds.length === 0 && components.length === 0 && files.length === 0;
  return {
    body: {
      ...(content || empty ? { content: content || "…" } : {}),
      ...(embeds.length > 0 ? { embeds } : {}),
      ...(components.length > 0 ? { components } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
      allowed_mentions: { parse: [] },
    },
    files,
  };
}

type RenderedWords = { readonly content: string; readonly embeds: APIEmbed[]; readonly cut: boolean };

/** A few words alone are a plain message; anything more is an embed. */
function renderWords(card: Card, setting: CardSetting, image: string | undefined): RenderedWords {
  const fields = (card.fields ?? []).filter((field) => plainText(field.value).trim() !== "");
  if (card.title === undefined && fields.length === 0 && image === undefined && setting.from === undefined) {
    const { text, cut } = renderText(card.text ?? [], limits.content, setting.commands);
    if (!cut) return { content: text, embeds: [], cut };
  }
  return renderEmbeds({ ...card, fields }, setting, image);
}

function renderEmbeds(card: Card, setting: CardSetting, image: string | undefined): RenderedWords {
  const shortenedNote = (setting.text ?? textsIn("en")).plain("discord.shortened");
  const author = setting.from && {
    name: shortened(setting.from.name, limits.author),
    url: serverAddress(setting.from.installation),
  };
  const line = (text: string) => escapedLine(setting.commands?.plain(text) ?? text);
  const title = card.title === undefined ? "" : shortened(line(card.title), limits.title);
  let room = limits.embedsTogether - shortenedNote.length - title.length - (author?.name.length ?? 0);
  const wanted = (card.fields ?? []).map((field): APIEmbedField & { cut: boolean } => {
    const value = renderText(field.value, limits.fieldValue, setting.commands);
    return { name: shortened(line(field.label), limits.fieldName) || "…", value: value.text, cut: value.cut };
  });
  const lengthOfFields = wanted.reduce((sum, field) => sum + field.name.length + field.value.length, 0);
  const roomForText = Math.min(limits.description, Math.max(room - lengthOfFields, Math.floor(room / 2)));
  const description = renderText(card.text ?? [], roomForText, setting.commands);
  room -= description.text.length;
  let cut = description.cut;
  const fields: APIEmbedField[] = [];
  for (const { name, value, cut: fieldCut } of wanted) {
    const fits = name.length + value.length <= room && fields.length < limits.fields * limits.embeds;
    cut ||= fieldCut || !fits;
    if (!fits) break;
    room -= name.length + value.length;
    fields.push({ name, value });
  }
  const first: APIEmbed = {
    ...(author ? { author } : {}),
    ...(title ? { title } : {}),
    ...(description.text ? { description: description.text } : {}),
    ...(fields.length > 0 ? { fields: fields.slice(0, limits.fields) } : {}),
    ...(image ? { image: { url: `attachment://${image}` } } : {}),
  };
  const embeds = [
    first,
    ...chunks(fields.slice(limits.fields), limits.fields).map((some): APIEmbed => ({ fields: some })),
  ];
  const last = embeds.at(-1);
  if (cut && last) last.footer = { text: shortenedNote };
  return { content: "", embeds: embeds.filter((embed) => Object.keys(embed).length > 0), cut };
}

/** Discord's own address of a server; `serverFrom` reads it back from a message whose button was pressed. */
export const serverAddress = (installation: Ref): string => `https://discord.com/channels/${installation}`;

export const serverFrom = (address: string | undefined): Ref | undefined =>
  /^https:\/\/discord\.com\/channels\/(\d+)$/.exec(address ?? "")?.[1];

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const styles = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Five rows of five buttons; more than that become lists to choose from, 25 entries each. */
export function renderButtons(buttons: readonly Button[]): Row[] {
  const known = new Set<string>();
  const usable = buttons
    .map((button) => ({ ...button, id: lineToId(button.id) }))
    .filter(({ id }) => id.length <= limits.customId && !known.has(id) && known.add(id));
  if (usable.length > limits.rows * limits.buttonsInRow) return renderLists(usable);
  return chunks(usable, limits.buttonsInRow).map((some) => ({
    type: ComponentType.ActionRow,
    components: some.map(
      (button): APIButtonComponentWithCustomId => ({
        type: ComponentType.Button,
        style: button.style ? styles[button.style] : ButtonStyle.Secondary,
        custom_id: button.id,
        label: shortened(button.label.trim() || "…", limits.buttonLabel),
      }),
    ),
  }));
}

const renderLists = (buttons: readonly Button[]): Row[] =>
  chunks(buttons, limits.selectOptions)
    .slice(0, limits.rows)
    .map((some, index) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `list ${index + 1}`,
          options: some.map((button) => ({
            value: button.id,
            label: shortened(button.label.trim() || "…", limits.selectLabel),
          })),
        } satisfies APIStringSelectComponent,
      ],
    }));

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Discord changes other signs by itself, and then an embed would not find its picture. */
function fileName(name: string, ending?: string): string {
  const plain =
    name
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^[.-]+/, "")
      .slice(-80) || "file";
  return ending === undefined || plain.toLowerCase().endsWith(`.${ending}`) ? plain : `${plain}.${ending}`;
}
