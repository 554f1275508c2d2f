# SPDX-License-Identifier: Apache-2.0
"""Colours and type of the screens, as one table of tokens per appearance.

The palette carries most of them; what has no palette role (waiting, done, refused)
is read through :func:`tokens_of`. Contrast is at least 4.5:1 for every text token.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.ui import rare_kanji

FAMILIES = ["BIZ UDPGothic", "Yu Gothic UI", "Meiryo UI", "Noto Sans CJK JP", rare_kanji.FAMILY]
"""Japanese faces in order of preference; without them Han shows Chinese forms."""

FUSION = "Fusion"
STYLE = "worn_style"
"""The property of the application that names its style; asking Qt for it costs as setting."""

BODY_POINTS = 10.5
SECOND_LINE_POINTS = 9.5
TITLE_POINTS = 13.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one appearance; ``*_ground`` is the paper behind the word."""

    ground: str
    paper: str
    ink: str
    ink_2: str
    line: str
    indigo: str
    on_indigo: str
    indigo_ground: str
    pine: str
    pine_ground: str
    amber: str
    amber_ground: str
    vermilion: str
    vermilion_ground: str
    scroll: str
    seal: str = "#C8102E"


LIGHT = Tokens(
    ground="#F6F5F1",
    paper="#FFFFFF",
    ink="#1F2328",
    ink_2="#57606A",
    line="#D9D7D0",
    indigo="#264A8B",
    on_indigo="#FFFFFF",
    indigo_ground="#E9EEF7",
    pine="#2F6B3A",
    pine_ground="#E7F1E9",
    amber="#7A5200",
    amber_ground="#FFF3D1",
    vermilion="#A5281B",
    vermilion_ground="#FBEAE7",
    scroll="#8C8A84",
)
DARK = Tokens(
    ground="#1B1D21",
    paper="#24272C",
    ink="#E8E6E1",
    ink_2="#A9AFB7",
    line="#3A3E45",
    indigo="#8FB1F0",
    on_indigo="#14213A",
    indigo_ground="#2B3547",
    pine="#8CCB97",
    pine_ground="#25352A",
    amber="#F2C96B",
    amber_ground="#3A3016",
    vermilion="#F29A8E",
    vermilion_ground="#402825",
    scroll="#6B717A",
)
LEGIBLE = Tokens(
    ground="#FFFFFE",
    paper="#FFFFFF",
    ink="#000000",
    ink_2="#2B2F36",
    line="#5A5F66",
    indigo="#0B2F73",
    on_indigo="#FFFFFF",
    indigo_ground="#DCE6F8",
    pine="#0E4A1B",
    pine_ground="#E2F2E5",
    amber="#5A3A00",
    amber_ground="#FFF0C2",
    vermilion="#7E140A",
    vermilion_ground="#FCE3DF",
    scroll="#5A5F66",
)
BY_NAME = {"light": LIGHT, "dark": DARK, "legible": LEGIBLE}


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens that this palette was made from (light when it was not)."""
    ground = palette.color(QPalette.ColorRole.Window).name().upper()
    return next((t for t in BY_NAME.values() if t.ground == ground), LIGHT)


def palette_of(tokens: Tokens) -> QPalette:
    """Make the palette: text, paper, selection and links in the tokens' colours."""
    palette = QPalette(QColor(tokens.paper), QColor(tokens.ground))
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.ground,
        role.Text: tokens.ink,
        role.Button: tokens.paper,
        role.ButtonText: tokens.ink,
        role.ToolTipBase: tokens.paper,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.ink_2,
        role.Mid: tokens.line,
        role.Midlight: tokens.line,
        role.Highlight: tokens.indigo,
        role.HighlightedText: tokens.on_indigo,
        role.Link: tokens.indigo,
        role.LinkVisited: tokens.indigo,
        role.Accent: tokens.indigo,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.ink_2))
    return palette


def body_font(percent: int) -> QFont:
    """Return the body face at ``percent`` of 10.5 pt."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(BODY_POINTS * percent / 100)
    return font


def sized(font: QFont, points: float, *, bold: bool = False) -> QFont:
    """Return ``font`` for another line, keeping the reader's enlargement."""
    other = QFont(font)
    base = QApplication.font().pointSizeF()
    other.setPointSizeF(base * points / BODY_POINTS)
    other.setBold(bold)
    return other


def first_style() -> str:
    """Return the style to begin the application with, empty for the system's own.

    Setting one later answers it, and the binding builds all its enumerations for that.
    """
    return "" if _has_native_style() else FUSION


def dress(application: QApplication, appearance: str, percent: int) -> None:
    """Give the whole application its colours, face and sheet for dynamic states."""
    name = appearance
    if appearance == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    tokens = BY_NAME[name]
    fusion = name == "legible" or not _has_native_style()
    if fusion and application.property(STYLE) != FUSION:
        application.setStyle(FUSION)
        application.setProperty(STYLE, FUSION)
    rare_kanji.offer_rare_kanji()
    application.setFont(body_font(percent))
    application.setPalette(palette_of(tokens))
    sheet = state_sheet(tokens) + (fusion_sheet(tokens) if fusion else "")
    # Even the same sheet polishes every window anew.
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)


def _has_native_style() -> bool:
    styles = QStyleFactory.keys()
    return any(style.lower().startswith(("windows1", "modernwindows")) for style in styles)


def fusion_sheet(tokens: Tokens) -> str:
    """Return slim scroll bars and plain tabs for Fusion, whose own are of another time."""
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0px; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0px; border: none; }}
QScrollBar::handle {{ background: {tokens.scroll}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {tokens.ink_2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; border: none; }}
QTabBar::tab {{ background: transparent; border: none; padding: 6px 12px;
    border-bottom: 3px solid transparent; color: {tokens.ink_2}; }}
QTabBar::tab:hover {{ color: {tokens.ink}; }}
QTabBar::tab:selected {{ color: {tokens.indigo}; border-bottom-color: {tokens.indigo}; }}
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {{
    width: 12px; height: 12px; background: {tokens.paper};
    border: 1px solid {tokens.ink_2}; border-radius: 3px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def state_sheet(tokens: Tokens) -> str:
    """Return the style sheet: only widgets that carry one of our properties are drawn by it."""
    return f"""
QPushButton[role] {{ border: 1px solid {tokens.line}; border-radius: 5px; padding: 5px 14px;
    min-height: 20px; background: {tokens.paper}; color: {tokens.ink}; }}
QPushButton[role]:hover {{ border-color: {tokens.indigo}; }}
QPushButton[role]:pressed {{ background: {tokens.indigo_ground}; }}
QPushButton[role]:disabled {{ color: {tokens.ink_2}; background: {tokens.ground}; }}
QPushButton[role="primary"] {{ background: {tokens.indigo}; color: {tokens.on_indigo};
    border-color: {tokens.indigo}; font-weight: bold; }}
QPushButton[role="primary"]:disabled {{ background: {tokens.ground}; color: {tokens.ink_2};
    border-color: {tokens.line}; }}
QPushButton[role]:checked {{ background: {tokens.indigo_ground}; color: {tokens.indigo};
    border-color: {tokens.indigo}; font-weight: bold; }}
QPushButton[role="danger"] {{ color: {tokens.vermilion}; border-color: {tokens.vermilion}; }}
QPushButton[role="quiet"] {{ border-color: transparent; background: transparent;
    color: {tokens.indigo}; padding: 5px 8px; text-align: left; }}
QPushButton[role="quiet"]:hover {{ background: {tokens.indigo_ground}; }}
QPushButton[tone="done"] {{ color: {tokens.pine}; }}
QPushButton[tone="waiting"] {{ color: {tokens.amber}; }}
QPushButton[tone="refused"] {{ color: {tokens.vermilion}; }}
QPushButton[role="quiet"]:disabled {{ color: {tokens.ink_2}; }}
QPushButton::menu-indicator {{ width: 0px; image: none; }}
QLabel[tone="second"] {{ color: {tokens.ink_2}; }}
QLabel[tone="done"] {{ color: {tokens.pine}; }}
QLabel[tone="waiting"] {{ color: {tokens.amber}; }}
QLabel[tone="refused"] {{ color: {tokens.vermilion}; }}
QLabel[tone="action"] {{ color: {tokens.indigo}; }}
QFrame[card="paper"] {{ background: {tokens.paper}; border: 1px solid {tokens.line};
    border-radius: 6px; }}
QFrame[card="list"] {{ background: {tokens.paper}; border: 1px solid {tokens.line}; }}
QFrame[card="waiting"] {{ background: {tokens.amber_ground}; border: 1px solid {tokens.amber};
    border-radius: 6px; }}
QFrame[card="refused"] {{ background: {tokens.vermilion_ground};
    border: 1px solid {tokens.vermilion}; border-radius: 6px; }}
QFrame[card="done"] {{ background: {tokens.pine_ground}; border: 1px solid {tokens.pine};
    border-radius: 6px; }}
QFrame[card="action"] {{ background: {tokens.indigo_ground}; border: 1px solid {tokens.line};
    border-left: 4px solid {tokens.indigo}; border-radius: 6px; }}
QFrame[card="drop"] {{ background: {tokens.indigo_ground}; border: 2px dashed {tokens.indigo};
    border-radius: 6px; }}
QLineEdit[field="true"], QComboBox[field="true"] {{
    min-height: 22px; padding: 4px 8px; border: 1px solid {tokens.line}; border-radius: 5px;
    background: {tokens.paper}; selection-background-color: {tokens.indigo}; }}
QComboBox[field="true"]::drop-down {{ border: none; width: 28px; }}
QComboBox[field="true"]::down-arrow {{ image: none; width: 0px; }}
QTextEdit[field="true"] {{ padding: 4px; border: 1px solid {tokens.line};
    border-radius: 5px; background: {tokens.paper};
    selection-background-color: {tokens.indigo}; }}
QLineEdit[fault="true"], QTextEdit[fault="true"] {{ border: 1px solid {tokens.vermilion}; }}
"""
