"""Partner settlement for Korean marketplaces: what each order owes each partner, on which day, and why.

``PolicyBook`` compiles contracts, policies and partners once and then settles orders. Amounts are whole minor units (``int``), rates
and decimals are ``Decimal``, dates are ``datetime.date``. Documents may be given as these classes or as plain dicts with the wire's
names (camelCase).
"""

from ._book import PolicyBook as PolicyBook
from ._calls import *  # noqa: F403
from ._calls import __all__ as _call_names
from ._errors import JeongsanError as JeongsanError
from ._families import *  # noqa: F403
from ._families import __all__ as _family_names
from ._records import *  # noqa: F403
from ._records import __all__ as _record_names

__all__ = ["JeongsanError", "PolicyBook", *_call_names, *_family_names, *_record_names]
