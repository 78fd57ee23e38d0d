"""The dossier page and what is done on it: by four roles, by two at once, with files, without script."""

import re

import pytest
from conftest import DESK, PHONE, assert_sound, shot
from records import NEW_AT_DESK, PDF, FourRoles, name_of, newest


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_page_is_sound_in_each_state(server, visit, viewport):
    width = viewport["width"]
    states = {
        "open": "d.closed_on IS NULL AND d.given_to IS NULL AND d.office <> d.desk",
        "finished": "d.closing = 'finished' AND d.handed_out_on IS NULL",
        "handed-out": "d.closing = 'finished' AND d.handed_out_on IS NOT NULL",
    }
    for user in ["tiepnhan", "lanhdao"]:
        page = visit(user, viewport=viewport)
        for state, condition in states.items():
            page.goto(f"/ho-so/{newest(server, condition)}")
            assert page.locator("h1").count() == 1
            assert page.locator(".button-primary").count() <= 1
            assert_sound(page)
            shot(page, f"dossier-{state}-{user}-{width}")


def test_why_this_day_and_why_not_are_told(server, visit):
    page = visit("tiepnhan")
    page.goto(f"/ho-so/{newest(server, 'd.closed_on IS NULL AND d.office <> d.desk')}")
    page.get_by_text("Vì sao ngày này?").click()
    assert page.get_by_role("columnheader", name="Lý do").first.is_visible()
    page.get_by_text("Vì sao chưa làm được việc khác?").click()
    assert page.get_by_text(re.compile("NĐ 61/2018/NĐ-CP")).first.is_visible()
    shot(page, "dossier-why-1280")


def test_a_result_is_handed_out_without_script(server, visit):
    code = newest(server, "d.closing = 'finished' AND d.handed_out_on IS NULL")
    page = visit("tiepnhan", javascript=False)
    page.goto(f"/ho-so/{code}")
    page.get_by_role("link", name="Trả kết quả", exact=True).click()
    page.get_by_label("Người khác nhận thay").check()
    page.get_by_label("Họ và tên").fill("Trần Thị Bé")
    page.get_by_label("Số giấy tờ").fill("37100")
    page.get_by_role("button", name="Trả kết quả").click()
    assert page.get_by_role("alert").first.is_visible()
    assert page.get_by_label("Họ và tên").input_value() == "Trần Thị Bé"
    shot(page, "dossier-hand-out-refused-1280")
    page.get_by_label("Số giấy tờ").fill("371000111")
    page.get_by_label(re.compile("giấy ủy quyền")).check()
    if page.get_by_label("Thu lệ phí").count():
        page.get_by_label("Thu lệ phí").fill(re.sub(r"\D", "", page.locator(".panel strong").last.inner_text()))
    page.get_by_role("button", name="Trả kết quả").click()
    assert page.get_by_text("Đã trả kết quả.").is_visible()
    assert page.get_by_text("Trần Thị Bé").first.is_visible()
    shot(page, "dossier-handed-out-1280")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_hand_out_and_signature_pages_are_sound(server, visit, viewport):
    page = visit("tiepnhan", viewport=viewport)
    page.goto(f"/ho-so/{newest(server, 'd.closing = ' + repr('finished') + ' AND d.handed_out_on IS NULL')}/tra-ket-qua")
    assert_sound(page)
    page.get_by_label("Người khác nhận thay").check()
    assert page.get_by_label("Họ và tên").is_visible()
    shot(page, f"dossier-hand-out-{viewport['width']}")
    page = visit("lanhdao", viewport=viewport)
    page.goto(f"/ho-so/{newest(server, 'd.closed_on IS NULL')}/ky")
    assert_sound(page)
    shot(page, f"dossier-signature-{viewport['width']}")


def test_two_officers_on_one_dossier_and_a_double_click(server, visit):
    code = newest(server, "d.closed_on IS NULL AND d.given_to IS NULL AND d.office = d.desk AND d.step = 1")
    first, second = visit("tiepnhan"), visit("tiepnhan")
    for page in (first, second):
        page.goto(f"/ho-so/{code}")
    first.get_by_role("button", name=re.compile("^Chuyển đến")).dblclick()
    first.get_by_text("Đã chuyển hồ sơ").wait_for()
    assert first.get_by_text(re.compile("^Chuyển hồ sơ đến")).count() == 1
    second.complaints.clear()
    second.get_by_role("button", name=re.compile("^Chuyển đến")).click()
    assert second.get_by_role("heading", name="Hồ sơ vừa có thay đổi").is_visible()
    assert second.get_by_text(re.compile("^Chuyển hồ sơ đến")).is_visible()
    shot(second, "dossier-conflict-1280")
    second.get_by_role("link", name="Xem lại hồ sơ").click()
    assert second.get_by_text(re.compile("chờ .* nhận")).first.is_visible()


def test_a_file_is_added_looked_at_and_a_broken_one_refused(server, visit):
    code = newest(server, "d.closed_on IS NULL AND d.office = d.desk")
    page = visit("tiepnhan")
    page.goto(f"/ho-so/{code}")
    page.get_by_text("Thêm tệp", exact=True).first.click()
    upload = page.get_by_label(re.compile("Tệp quét"))
    upload.set_input_files({"name": "nửa.pdf", "mimeType": "application/pdf", "buffer": PDF[:40]})
    page.get_by_role("button", name="Thêm tệp").click()
    assert page.get_by_text(re.compile("nửa.pdf.*bị hỏng")).first.is_visible()
    shot(page, "dossier-broken-upload-1280")
    page.get_by_label(re.compile("Tệp quét")).set_input_files(
        {"name": "Tờ khai.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Thêm tệp").click()
    page.get_by_role("link", name="Tờ khai.pdf").first.click()
    assert page.locator("iframe.viewer").is_visible()
    page.wait_for_timeout(1500)
    assert not [complaint for complaint in page.complaints if "422" not in complaint], page.complaints
    shot(page, "dossier-viewer-1280")
    path = page.locator("iframe.viewer").get_attribute("src")
    answer = page.request.get(path)
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    assert visit("caicach").request.get(path).status in (200, 404)


def test_a_comment_and_a_visit_stand_on_the_page(server, visit):
    page = visit("tiepnhan", viewport=PHONE)
    page.goto(f"/ho-so/{newest(server, 'd.closed_on IS NULL AND d.office = d.desk')}")
    page.get_by_label("Nội dung trao đổi").fill("Đã gọi người dân bổ sung số điện thoại")
    page.get_by_role("button", name="Gửi trao đổi").click()
    assert page.get_by_text("Đã gọi người dân bổ sung số điện thoại").first.is_visible()
    page.get_by_label("Ghi chú").fill("Hẹn sáng thứ Hai")
    page.get_by_role("button", name="Ghi khách đến").click()
    assert page.get_by_text("Hẹn sáng thứ Hai").first.is_visible()
    assert_sound(page)
    shot(page, "dossier-comment-390")


def test_a_dossier_goes_through_four_roles_to_the_hand_out(server, visit):
    roles = FourRoles(newest(server, NEW_AT_DESK), visit)
    roles.press("tiepnhan", "^Chuyển đến")
    page = roles.press("truongphong", "^Nhận hồ sơ")
    shot(page, "dossier-assign-1280")
    assert page.get_by_label("Người thụ lý").input_value(), "who is there is proposed"
    roles.assign(page, name_of(server, "thuly"))
    page = roles.examine()
    page.get_by_label(re.compile("KT.")).check()
    page.get_by_label(re.compile("Bản quét")).set_input_files(
        {"name": "ket-qua.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    assert_sound(page)
    shot(page, "dossier-sign-1280")
    page.get_by_role("button", name="Ghi đã ký").click()
    page.get_by_text("Đã ghi việc ký kết quả.").wait_for()
    page = roles.bring()
    page.get_by_role("button", name="Trả kết quả").click()
    page.get_by_text("Đã trả kết quả.").wait_for()
    assert page.get_by_role("link", name="ket-qua.pdf").first.is_visible()
    assert_sound(page)
    shot(page, "dossier-four-roles-1280")
    page.emulate_media(media="print")
    shot(page, "dossier-print")
