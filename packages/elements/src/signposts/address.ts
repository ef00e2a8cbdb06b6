/**
 * Address of a way to reach a service, for a link or a QR code: `tel:`, `sms:`, `mailto:`, `https:`. Short codes stay as
 * they are dialled. Undefined where there is nothing to open.
 *
 * @param type - Channel type.
 * @param value - As dialled or opened.
 * @param keyword - The word to send with a text; nothing to other types.
 */
export function addressOf(type: string, value: string, keyword?: string): string | undefined {
  switch (type) {
    case 'phone':
    case 'relay':
      return `tel:${value}`;
    case 'text':
      return `sms:${value}${keyword ? `?body=${encodeURIComponent(keyword)}` : ''}`;
    case 'whatsapp':
      return `https://wa.me/${value.replace(/\D/g, '')}`;
    case 'email':
      return `mailto:${value}`;
    default:
      return value.startsWith('https://') ? value : undefined;
  }
}
