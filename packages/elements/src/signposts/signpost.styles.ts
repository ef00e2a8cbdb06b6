import { css } from 'lit';

export const styles = css`
  talk-urgent {
    margin-block-end: 16px;
  }
  .card {
    display: grid;
    gap: 10px;
  }
  .hours {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .mark {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_control-line);
  }
  .mark.open {
    background: var(--_open);
  }
  .caution {
    font-weight: 600;
  }
  .worry {
    background: var(--_wash);
    border-radius: 8px;
  }
  .worry > summary {
    padding-inline: 18px 12px;
  }
  .worries {
    display: grid;
    gap: 8px;
    padding: 4px 18px 18px;
  }
  .worries label,
  .name {
    font-weight: 600;
  }
  .answer {
    font-size: 1.1em;
  }
  .steps {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.3em;
    list-style: decimal;
  }
  .ways {
    display: grid;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    padding-block: 10px;
  }
  .way + .way {
    border-block-start: 1px solid var(--_line);
  }
  .way > div {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .reach {
    display: inline-block;
    padding-block: 11px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .address {
    font-weight: 400;
  }
  .copy {
    min-block-size: var(--_target);
    font-weight: 500;
  }
  .code {
    flex: none;
    inline-size: 132px;
    block-size: 132px;
  }
  .folded > summary {
    border-block-start: 1px solid var(--_line);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .foot > * {
    min-block-size: var(--_target);
    display: inline-flex;
    align-items: center;
  }
  .foot > span:empty {
    display: none;
  }
  .foot button {
    font-weight: 500;
    color: var(--_ink-soft);
  }
  .root[data-distance='far'] .number {
    font-size: 3em;
  }
  @media (forced-colors: active) {
    .mark {
      border: 2px solid CanvasText;
    }
    .mark.open {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .worry {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .worry,
    .code {
      display: none;
    }
    .card {
      padding: 6mm;
    }
  }
`;
