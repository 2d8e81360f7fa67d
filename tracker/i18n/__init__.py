"""The languages of screens and papers: Japanese and English.

The English sentence is the message id; catalogues hold the Japanese one.
"""

from tracker.domain.language import LANGUAGES, choose_language
from tracker.i18n.translator import Translator, translator

__all__ = ["LANGUAGES", "Translator", "choose_language", "translator"]
